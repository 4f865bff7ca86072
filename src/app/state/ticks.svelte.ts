/** Ids of what is ticked; lighter than a set of Svelte's, which first pages would carry. */
export class Ticks {
  #ids = $state.raw<ReadonlySet<string>>(new Set())

  get ids(): ReadonlySet<string> {
    return this.#ids
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  add(...ids: readonly string[]): void {
    this.#ids = new Set([...this.#ids, ...ids])
  }

  /** @returns false where it was not ticked */
  delete(id: string): boolean {
    if (!this.#ids.has(id)) return false
    this.#ids = new Set([...this.#ids].filter((one) => one !== id))
    return true
  }

  /** Ticks what is not ticked, and the other way round. */
  turn(id: string): void {
    if (!this.delete(id)) this.add(id)
  }

  clear(): void {
    this.#ids = new Set()
  }
}
