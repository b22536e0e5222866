/** What is wrong with a password that somebody wants. */
export type PasswordFault =
  | 'too-short'
  | 'too-long'
  | 'too-common'
  | 'says-who-you-are'
  | 'too-plain'

/** Each fault in a sentence. */
export const passwordFaultSentences: Readonly<Record<PasswordFault, string>> = {
  'too-short': 'It must have 12 characters or more.',
  'too-long': 'It must have 128 characters or fewer.',
  'too-common': 'It is made of words that are tried first.',
  'says-who-you-are': 'It holds your name, your mail address or the name of the company.',
  'too-plain': 'It is a run or a repetition: use several words that do not belong together.',
}

/** What people choose most, and is therefore tried first; digits and signs are ignored. */
const triedFirst: readonly string[] = [
  'password',
  'passwort',
  'contrasena',
  'motdepasse',
  'welcome',
  'letmein',
  'administrator',
  'admin',
  'changeme',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'qwertz',
  'iloveyou',
  'football',
  'baseball',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'starwars',
  'superman',
  'batman',
  'trustno',
  'secret',
  'summer',
  'winter',
  'spring',
  'autumn',
  'lotline',
  'warehouse',
]

const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiopasdfghjklzxcvbnm']

/** How many different characters a password must have. */
const differentMin = 5

/**
 * What is wrong with a password; nothing, if it will do.
 *
 * Shape    `about` are texts that anybody who knows the person would try: name, mail, company.
 * Source   NIST SP 800-63B, 5.1.1.2: length over composition, and a list of what is commonly used.
 */
export const passwordFaults = (
  password: string,
  about: readonly string[],
): readonly PasswordFault[] => {
  const length = [...password].length
  const bare = plain(password)
  const faults: PasswordFault[] = []
  if (length < 12) faults.push('too-short')
  if (length > 128) faults.push('too-long')
  if (triedFirst.some((word) => covers(bare, word))) faults.push('too-common')
  if (about.flatMap(partsOf).some((part) => bare.includes(part))) faults.push('says-who-you-are')
  if (new Set(password).size < differentMin || isRun(bare)) faults.push('too-plain')
  return faults
}

/** As it is spoken: lower case, letters for the signs that stand for them, nothing else. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll('5', 's')
    .replaceAll(/[^a-z]/g, '')

/** Whether a word, repeated or not, is most of what is left of a password. */
const covers = (bare: string, word: string): boolean => {
  const without = bare.replaceAll(word, '')
  return without.length < bare.length && without.length < 4
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .filter((part) => part.length >= 4)

const isRun = (bare: string): boolean => {
  if (bare.length < 6) return false
  const once = bare.slice(0, Math.ceil(bare.length / 2))
  return runs.some(
    (run) => `${run}${run}`.includes(once) || reversed(`${run}${run}`).includes(once),
  )
}

const reversed = (text: string): string => [...text].reverse().join('')
