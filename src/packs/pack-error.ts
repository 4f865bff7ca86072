/** Why a part of the guide cannot be read; what the screen says hangs on it. */
export type Reason = 'no-signal' | 'damaged' | 'missing' | 'no-room'

/** Thrown wherever content cannot be had; caught once per thing a person did. */
export class PackError extends Error {
  readonly reason: Reason

  constructor(reason: Reason, options?: ErrorOptions) {
    super(`The guide's content: ${reason}`, options)
    this.name = 'PackError'
    this.reason = reason
  }
}
