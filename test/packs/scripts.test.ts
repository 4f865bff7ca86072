import { describe, expect, it } from 'vitest'
import { fold } from '#model/search.ts'
import { SearchIndex } from '#packs/search.ts'
import { searchSet } from '#packs/searchable.ts'
import { anArticle, aPart } from '../kit/pack.ts'

/** Two pages in each script: about a closed case, and about a lawyer. */
const SCRIPTS = {
  Arabic: [
    ['قضيتي المغلقة', 'أغلق القاضي القضية. اذهب إلى المحكمة واطلب محاميًا.'],
    ['محامٍ حقيقي', 'لا توقّع أي ورقة قبل أن يقرأها المحامي.'],
  ],
  Chinese: [
    ['我的案件已关闭', '法官关闭了案件。请去法庭,并要求更多时间。'],
    ['寻找真正的律师', '在律师阅读之前,不要签署任何文件。'],
  ],
  Gurmukhi: [
    ['ਮੇਰਾ ਬੰਦ ਕੇਸ', 'ਜੱਜ ਨੇ ਕੇਸ ਬੰਦ ਕੀਤਾ। ਅਦਾਲਤ ਜਾਓ ਅਤੇ ਸਮਾਂ ਮੰਗੋ।'],
    ['ਅਸਲੀ ਵਕੀਲ ਲੱਭੋ', 'ਵਕੀਲ ਦੇ ਪੜ੍ਹਨ ਤੋਂ ਪਹਿਲਾਂ ਕਿਸੇ ਕਾਗਜ਼ ਉੱਤੇ ਦਸਤਖਤ ਨਾ ਕਰੋ।'],
  ],
  Ethiopic: [
    ['የተዘጋው ጉዳዬ', 'ዳኛው ጉዳዩን ዘጋው። ወደ ፍርድ ቤት ሂድና ጊዜ ጠይቅ።'],
    ['እውነተኛ ጠበቃ', 'ጠበቃ ሳያነበው ማንኛውንም ወረቀት አትፈርም። ሠላም።'],
  ],
} as const

function indexOf(pages: (typeof SCRIPTS)[keyof typeof SCRIPTS]): SearchIndex {
  const articles = pages.map(([title, text], place) =>
    anArticle({
      number: place === 0 ? 105 : 116,
      slug: place === 0 ? '105-closed' : '116-lawyer',
      title,
      summary: '',
      html: `<p>${text}</p>`,
    }),
  )
  return new SearchIndex(searchSet([aPart('articles-100', { articles })]))
}

describe.each([
  ['Arabic', 'its word', 'محامي', 116],
  ['Arabic', 'a word without its vowels', 'محاميا', 105],
  ['Arabic', 'a word with the article and without', 'محكمة', 105],
  ['Arabic', 'the end of a word written another way', 'المحكمه', 105],
  ['Arabic', 'a letter without its hamza', 'اغلق', 105],
  ['Chinese', 'a word inside a sentence', '律师', 116],
  ['Chinese', 'two words without a space', '关闭案件', 105],
  ['Chinese', 'the first letter of a word', '法', 105],
  ['Chinese', 'a word of its text', '签署', 116],
  ['Gurmukhi', 'its word', 'ਵਕੀਲ', 116],
  ['Gurmukhi', 'a letter without its dot', 'ਕਾਗਜ', 116],
  ['Gurmukhi', 'the first letters of a word', 'ਅਦਾ', 105],
  ['Ethiopic', 'its word', 'ጠበቃ', 116],
  ['Ethiopic', 'a letter that sounds the same', 'ሰላም', 116],
  ['Ethiopic', 'the first letters of a word', 'ፍር', 105],
] as const)('in %s script, a page', (script, how, query, number) => {
  it(`is found by ${how}`, () => {
    expect(indexOf(SCRIPTS[script]).ask(query).hits[0]?.number).toBe(number)
  })
})

it('marks the word that was found inside a sentence without spaces', () => {
  const [hit] = indexOf(SCRIPTS.Chinese).ask('签署').hits
  expect(hit?.snippet.filter(({ match }) => match === 'exact').map(({ text }) => text)).toEqual([
    '签署',
  ])
})

describe('folding', () => {
  it.each([
    ['capitals and accents', 'ÁRBOL', ['arbol']],
    ['an apostrophe', "judge's", ['judges']],
    ['a tilde that is a letter of its own', 'niño', ['nino']],
    ['marks of direction', '\u202emorton\u202c', ['morton']],
    ['full-width letters', 'ＩＣＥ', ['ice']],
    ['a ligature', 'oﬃcer', ['officer']],
    ['Arabic lengthening', 'قـــضية', ['قضيه']],
    ['nothing but signs', '🙂 ?! ()', []],
  ])('takes away %s', (_, text, words) => {
    expect(fold(text)).toEqual(words)
  })
})
