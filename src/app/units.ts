/**
 * A unit converter that works by itself: the page that quick exit opens. It knows nothing
 * of the guide and keeps nothing.
 */

type Kind = 'length' | 'weight' | 'temperature' | 'volume'

interface Unit {
  name: Record<Tongue, string>
  /** How many of the kind's base unit one of these is; the temperatures are below. */
  size: number
  /** Added before scaling. */
  shift?: number
}

type Tongue = 'en' | 'es'

const KINDS: Record<Kind, Unit[]> = {
  length: [
    { name: { en: 'inches', es: 'pulgadas' }, size: 0.0254 },
    { name: { en: 'centimeters', es: 'centímetros' }, size: 0.01 },
    { name: { en: 'feet', es: 'pies' }, size: 0.3048 },
    { name: { en: 'meters', es: 'metros' }, size: 1 },
    { name: { en: 'yards', es: 'yardas' }, size: 0.9144 },
    { name: { en: 'miles', es: 'millas' }, size: 1609.344 },
    { name: { en: 'kilometers', es: 'kilómetros' }, size: 1000 },
  ],
  weight: [
    { name: { en: 'pounds', es: 'libras' }, size: 453.59237 },
    { name: { en: 'kilograms', es: 'kilogramos' }, size: 1000 },
    { name: { en: 'ounces', es: 'onzas' }, size: 28.349523125 },
    { name: { en: 'grams', es: 'gramos' }, size: 1 },
  ],
  temperature: [
    { name: { en: 'Fahrenheit', es: 'Fahrenheit' }, size: 5 / 9, shift: -32 },
    { name: { en: 'Celsius', es: 'Celsius' }, size: 1 },
  ],
  volume: [
    { name: { en: 'cups', es: 'tazas' }, size: 236.5882365 },
    { name: { en: 'milliliters', es: 'mililitros' }, size: 1 },
    { name: { en: 'gallons', es: 'galones' }, size: 3785.411784 },
    { name: { en: 'liters', es: 'litros' }, size: 1000 },
    { name: { en: 'fluid ounces', es: 'onzas líquidas' }, size: 29.5735295625 },
    { name: { en: 'tablespoons', es: 'cucharadas' }, size: 14.78676478125 },
  ],
}

const WORDS = {
  en: {
    title: 'Unit converter',
    length: 'Length',
    weight: 'Weight',
    temperature: 'Temperature',
    volume: 'Volume',
    amount: 'Amount',
    from: 'From',
    to: 'To',
    swap: 'Swap',
  },
  es: {
    title: 'Convertidor de unidades',
    length: 'Longitud',
    weight: 'Peso',
    temperature: 'Temperatura',
    volume: 'Volumen',
    amount: 'Cantidad',
    from: 'De',
    to: 'A',
    swap: 'Cambiar de lado',
  },
} as const

const tongue: Tongue = navigator.language.startsWith('es') ? 'es' : 'en'
const words = WORDS[tongue]
let kind: Kind = 'length'

const form = element('form')
const kinds = element('kinds')
const amount = element('amount') as HTMLInputElement
const from = element('from') as HTMLSelectElement
const to = element('to') as HTMLSelectElement
const result = element('result')

document.documentElement.lang = tongue
document.title = words.title
element('title').textContent = words.title
element('amount-label').textContent = words.amount
element('from-label').textContent = words.from
element('to-label').textContent = words.to
element('swap').textContent = words.swap
for (const name of Object.keys(KINDS) as Kind[]) kinds.append(kindButton(name))
form.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
})
form.addEventListener('input', show)
element('swap').addEventListener('click', () => {
  ;[from.selectedIndex, to.selectedIndex] = [to.selectedIndex, from.selectedIndex]
  show()
})
choose('length')

function kindButton(name: Kind): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words[name]
  button.dataset['kind'] = name
  button.addEventListener('click', () => {
    choose(name)
  })
  return button
}

function choose(name: Kind): void {
  kind = name
  for (const button of kinds.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset['kind'] === name))
  }
  from.replaceChildren(...KINDS[kind].map((unit) => new Option(unit.name[tongue])))
  to.replaceChildren(...KINDS[kind].map((unit) => new Option(unit.name[tongue])))
  to.selectedIndex = 1
  show()
}

function show(): void {
  const source = KINDS[kind][from.selectedIndex]
  const target = KINDS[kind][to.selectedIndex]
  const value = Number(amount.value.replace(',', '.'))
  if (source === undefined || target === undefined || amount.value === '' || Number.isNaN(value)) {
    result.textContent = ''
    return
  }
  const base = (value + (source.shift ?? 0)) * source.size
  const converted = base / target.size - (target.shift ?? 0)
  const shown = converted.toLocaleString(navigator.language, { maximumSignificantDigits: 6 })
  result.textContent = `${shown} ${target.name[tongue]}`
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`No element "${id}"`)
  return found
}
