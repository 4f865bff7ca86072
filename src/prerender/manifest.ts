/** What a phone needs to put the guide on its home screen; every address is relative, for any base. */
export function manifest(): string {
  const icon = (file: string, size: string, purpose: string) => ({
    src: `icons/${file}`,
    sizes: size,
    type: 'image/png',
    purpose,
  })
  return JSON.stringify({
    name: 'PD Field Guide',
    short_name: 'Field Guide',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f6efdc',
    theme_color: '#f6efdc',
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-512.png', '512x512', 'maskable'),
    ],
  })
}
