import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en, type Word } from './en.ts'

/** What puts a word into the reader's language; `values` fill its gaps. */
export type Say = (word: Word | PluralWord, values?: Readonly<Record<string, unknown>>) => string

// i18next chooses among `_one` and `_other` by `count`.
type PluralWord = Word extends infer Each
  ? Each extends `${infer Base}_other`
    ? Base
    : never
  : never

/** Makes the words ready before the first screen is drawn. */
export const readyWords = async (language: string): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  })
}

/** The words in the reader's language, and its name for dates and numbers. */
export const useWords = (): { readonly say: Say; readonly language: string } => {
  const { t, i18n } = useTranslation()
  return { say: t as unknown as Say, language: i18n.language }
}

/** A word whose name is put together of what the server said; its own name where there is none. */
export const sayIf = (say: Say, group: string, name: string): string => {
  const word = `${group}.${name}`
  return word in en ? say(word as Word) : name
}
