// The build names the worker after this file.
import './worker.ts'
