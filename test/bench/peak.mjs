// Loaded beside a build: says at its end how much memory it held at most.
process.on('exit', () => {
  process.stderr.write(`peak ${String(process.resourceUsage().maxRSS)} kB\n`)
})
