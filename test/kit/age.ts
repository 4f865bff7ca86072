import { spawnSync } from 'node:child_process'

/**
 * The age program, which any computer may have: what it opens, a person can open in ten years.
 * @throws Error that says how to get it
 */
export function ageProgram(): string {
  if (runs()) return 'age'
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'age'], { stdio: 'inherit' })
  }
  if (runs()) return 'age'
  throw new Error(
    'The tests need the age program and could not install it. Install it (on Debian or Ubuntu: ' +
      'sudo apt-get install age), then run npm test again.',
  )
}

/** Runs age on a terminal of its own, where it asks for passphrases. */
export function ageOnTerminal(args: readonly string[], typed: readonly string[]): void {
  const quoted = [ageProgram(), ...args].map((one) => `'${one.replaceAll("'", "'\\''")}'`).join(' ')
  // Each answer waits for its question: age drops what was typed before it asks.
  const input = typed.map((line) => `sleep 1; printf '%s\\n' '${line}'`).join('; ')
  const { status, stdout } = spawnSync(
    'sh',
    ['-c', `(${input}; sleep 2) | script -qec "${quoted}" /dev/null`],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`age: ${stdout}`)
}

/** Runs age on bytes. */
export function age(args: readonly string[], input: Uint8Array): Uint8Array {
  const { status, stdout, stderr } = spawnSync(ageProgram(), args, { input })
  if (status !== 0) throw new Error(`age: ${stderr.toString()}`)
  return stdout
}

function runs(): boolean {
  return spawnSync('age', ['--version']).status === 0
}
