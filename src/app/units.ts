/** A plain unit converter that works: where Quick exit leads. Knows nothing of the guide. */

interface Pair {
  from: string
  to: string
  convert: (value: number) => number
}

const factor = (from: string, to: string, by: number): Pair[] => [
  { from, to, convert: (value) => value * by },
  { from: to, to: from, convert: (value) => value / by },
]

const PAIRS: Pair[] = [
  ...factor('m', 'ft', 3.280839895),
  ...factor('km', 'mi', 0.6213711922),
  ...factor('cm', 'in', 0.3937007874),
  ...factor('kg', 'lb', 2.2046226218),
  ...factor('g', 'oz', 0.0352739619),
  ...factor('l', 'gal', 0.2641720524),
  { from: '°C', to: '°F', convert: (value) => (value * 9) / 5 + 32 },
  { from: '°F', to: '°C', convert: (value) => ((value - 32) * 5) / 9 },
]

const SPANISH = { title: 'Conversor de unidades', amount: 'Cantidad', from: 'Convertir' }

const at = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`No #${id} on the page`)
  return found as T
}

const value = at<HTMLInputElement>('value')
const pair = at<HTMLSelectElement>('pair')
const result = at<HTMLOutputElement>('result')

if (navigator.language.startsWith('es')) {
  document.documentElement.lang = 'es'
  document.title = SPANISH.title
  for (const [id, text] of Object.entries(SPANISH)) at(id).textContent = text
}

pair.append(...PAIRS.map((one, index) => new Option(`${one.from} → ${one.to}`, String(index))))

const show = () => {
  const chosen = PAIRS[Number(pair.value)]
  const amount = Number(value.value.trim().replace(',', '.'))
  const isNumber = value.value.trim() !== '' && Number.isFinite(amount)
  result.value =
    chosen === undefined || !isNumber ? '–' : `${String(+chosen.convert(amount).toFixed(3))} ${chosen.to}`
}

value.addEventListener('input', show)
pair.addEventListener('change', show)
show()
