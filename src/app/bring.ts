/** Style sheets that were asked for here, by address; those of the page stand already. */
const sheets = new Map<string, Promise<unknown>>()

/**
 * Brings a lazy file together with its style sheet, so that nothing is shown without it.
 * Takes the place of Vite's own, which knows more cases than this app has.
 * @param load imports the file
 * @param files all that it needs, below the base path
 */
export async function bring<T>(load: () => Promise<T>, files: readonly string[] = []): Promise<T> {
  const styles = files.filter((file) => file.endsWith('.css'))
  const [loaded] = await Promise.all([load(), ...styles.map(bringSheet)])
  return loaded
}

function bringSheet(file: string): Promise<unknown> {
  const address = `${import.meta.env.BASE_URL}${file}`
  if (document.querySelector(`link[href="${address}"]`) === null) {
    sheets.set(address, added(address))
  }
  return sheets.get(address) ?? Promise.resolve()
}

function added(address: string): Promise<unknown> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.crossOrigin = ''
  link.href = address
  const sheet = new Promise((done, failed) => {
    link.onload = done
    link.onerror = () => {
      // The next one who asks tries again.
      link.remove()
      failed(new Error(`No style sheet at ${address}`))
    }
  })
  document.head.append(link)
  return sheet
}
