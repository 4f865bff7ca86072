/** Whether the guide runs from the Home Screen, where iPhones give it a storage of its own. */
export function isHomeScreenApp(): boolean {
  const { standalone } = navigator as { standalone?: boolean }
  return standalone === true || matchMedia('(display-mode: standalone)').matches
}
