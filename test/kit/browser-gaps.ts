import { vi } from 'vitest'

/** What jsdom lacks of a browser's dialogs and scrolling, as the standard has it. */
export function fillBrowserGaps(): void {
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
  const before = new WeakMap<HTMLDialogElement, Element | null>()
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    before.set(this, document.activeElement)
    this.setAttribute('open', '')
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      if (this.dispatchEvent(new Event('cancel', { cancelable: true }))) this.close()
    })
  }
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.removeAttribute('open')
    const opener = before.get(this)
    if (opener instanceof HTMLElement) opener.focus()
    this.dispatchEvent(new Event('close'))
  }
}

/** A voice as a browser lists it. */
export function aVoice(lang: string, isOnDevice: boolean): SpeechSynthesisVoice {
  return { lang, localService: isOnDevice, default: false, name: lang, voiceURI: lang }
}

/** What was read aloud, by which voice; the last one goes on until it is cancelled. */
export interface Speech {
  spoken: { text: string; lang: string; isOnDevice: boolean }[]
  isSpeaking: boolean
}

/** A browser that speaks with these voices. */
export function speaksWith(voices: SpeechSynthesisVoice[]): Speech {
  const speech: Speech = { spoken: [], isSpeaking: false }
  const browser = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (words: { text: string; voice: SpeechSynthesisVoice | null }) => {
      speech.isSpeaking = true
      speech.spoken.push({
        text: words.text,
        lang: words.voice?.lang ?? '',
        isOnDevice: words.voice?.localService ?? false,
      })
    },
    cancel: () => {
      speech.isSpeaking = false
    },
  })
  vi.stubGlobal('speechSynthesis', browser)
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class extends EventTarget {
      voice: SpeechSynthesisVoice | null = null
      lang = ''
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    },
  )
  return speech
}

/** A phone whose screen can be kept awake, or refuses; tells how many locks are held. */
export function canStayAwake(refuses = false): { held: number } {
  const screen = { held: 0 }
  const request = () => {
    if (refuses) return Promise.reject(new DOMException('Battery is low', 'NotAllowedError'))
    screen.held += 1
    return Promise.resolve({
      release: () => {
        screen.held -= 1
        return Promise.resolve()
      },
    })
  }
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator) as object, { wakeLock: { request } }),
  )
  return screen
}
