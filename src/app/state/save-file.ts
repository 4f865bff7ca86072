/** How long a browser may take to read a file it was given. */
const READ_MS = 60_000

/**
 * Hands a file made on this device to the reader.
 * @returns false where the reader closed the sheet again
 * @throws what the browser throws when it takes no file at all
 */
export async function saveFile(name: string, type: string, text: string): Promise<boolean> {
  const file = new File([text], name, { type })
  if (isHomeScreenOfIos() && navigator.canShare({ files: [file] })) return share(file)
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, READ_MS)
  return true
}

/** An app on the Home Screen of iOS drops downloads without a word; the share sheet keeps them. */
function isHomeScreenOfIos(): boolean {
  return (navigator as { standalone?: boolean }).standalone === true && 'canShare' in navigator
}

async function share(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] })
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    throw error
  }
}
