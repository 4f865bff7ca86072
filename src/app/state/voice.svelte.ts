import type { LanguageCode } from '#model/language.ts'

/** How long a browser may take to name its voices, in milliseconds; some never say that they have none. */
const PATIENCE_MS = 2000

/**
 * Reads aloud by voices that live on the device. A voice of the network would send away what
 * it reads, so it is never taken. Speaks on a tap only.
 */
export class Voice {
  #voices = $state.raw<readonly SpeechSynthesisVoice[]>([])
  #isAsked = $state(false)
  #saying = $state<string | null>(null)

  /** True once it is known that nothing can be read aloud in this language. */
  lacks(language: LanguageCode): boolean {
    return this.#isAsked && !this.speaks(language)
  }
  speaks(language: LanguageCode): boolean {
    return this.#of(language) !== undefined
  }
  /** What is being read just now. */
  get saying(): string | null {
    return this.#saying
  }

  /** @returns falls silent and listens no more */
  start(): () => void {
    const speech = speechOf(window)
    if (speech === undefined) {
      this.#isAsked = true
      return () => undefined
    }
    const look = () => {
      this.#voices = speech.getVoices().filter((voice) => voice.localService)
      if (this.#voices.length > 0) this.#isAsked = true
    }
    look()
    speech.addEventListener('voiceschanged', look)
    const timer = setTimeout(() => (this.#isAsked = true), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      speech.removeEventListener('voiceschanged', look)
      this.stop()
    }
  }

  say(text: string, language: LanguageCode): void {
    const voice = this.#of(language)
    const speech = speechOf(window)
    if (voice === undefined || speech === undefined) return
    speech.cancel()
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = voice.lang
    const end = () => {
      if (this.#saying === text) this.#saying = null
    }
    words.addEventListener('end', end)
    words.addEventListener('error', end)
    this.#saying = text
    speech.speak(words)
  }

  stop(): void {
    if (this.#saying === null) return
    this.#saying = null
    speechOf(window)?.cancel()
  }

  #of(language: LanguageCode): SpeechSynthesisVoice | undefined {
    const own = this.#voices.filter((voice) => voice.lang.split(/[-_]/)[0] === language)
    return own.find((voice) => voice.default) ?? own[0]
  }
}

/** Not every browser can speak. */
function speechOf(browser: Partial<Pick<Window, 'speechSynthesis'>>): SpeechSynthesis | undefined {
  return browser.speechSynthesis
}
