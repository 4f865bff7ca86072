import { describe, expect, it } from 'vitest'
import { countWords, reading } from '#compile/reading.ts'

describe('how hard a text is', () => {
  it.each([
    ['The cat sat on the mat.', -1.4],
    ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 11.3],
    ['The lawyer must ask the judge. Say no. Ask for time.', -1.3],
  ])('is the Flesch–Kincaid grade in English: %s', (text, grade) => {
    expect(reading([text], 'en')?.score).toBeCloseTo(grade, 0)
  })

  it.each([
    ['El perro come pan.', 112.8],
    ['Usted no tiene que firmar. Pida un abogado.', 90.3],
  ])('is the Fernández-Huerta ease in Spanish: %s', (text, ease) => {
    expect(reading([text], 'es')?.score).toBeCloseTo(ease, 1)
  })

  it('counts a paragraph or list entry as a sentence, full stop or not', () => {
    expect(reading(['Say no', 'Ask for time'], 'en')?.score).toBe(
      reading(['Say no. Ask for time.'], 'en')?.score,
    )
  })

  it('is judged by the limits of its language', () => {
    expect(reading(['Say no.'], 'en')?.verdict).toBe('good')
    expect(
      reading(['Considerable administrative discretion notwithstanding.'], 'en')?.verdict,
    ).toBe('too-hard')
    expect(
      reading(['La discrecionalidad administrativa es una facultad extraordinaria.'], 'es')
        ?.verdict,
    ).toBe('too-hard')
  })

  it('has no answer for a language without a measure, or for no text', () => {
    expect(reading(['Bonjour.'], 'fr')).toBeNull()
    expect(reading(['1.', ''], 'en')).toBeNull()
  })

  it('counts words with apostrophes, dots and hyphens once', () => {
    expect(countWords(["The court's G-28 cost 1,060. (Form I-589)"])).toBe(8)
  })
})
