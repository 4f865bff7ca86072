import { Driven } from './driven.ts'
import type { Engine, EngineName, EngineOptions } from './engine.ts'
import { WebKit } from './webkit.ts'

/** Starts a browser with an empty profile; whoever starts it quits it. */
export function startEngine(name: EngineName, options?: EngineOptions): Promise<Engine> {
  return name === 'WebKitGTK' ? WebKit.start(options) : Driven.start(name, options)
}
