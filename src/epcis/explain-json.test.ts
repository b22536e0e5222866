import { expect, test } from 'vitest'
import { explainJson } from './explain-json.ts'

test.each([
  ['', 1, 1, 'Expected a value here; the text ends here.'],
  ['{"a":1,}', 1, 8, 'Expected a key in double quotes; found }.'],
  ['{"a":1\n "b":2}', 2, 2, 'Expected , or }; found ".'],
  ["{'a':1}", 1, 2, "Expected a key in double quotes; found '."],
  ['{"a":NaN}', 1, 6, 'Text needs double quotes; found NaN.'],
  ['[01]', 1, 3, 'This is not a number as JSON writes them; found 1.'],
  ['["a\nb"]', 1, 4, 'A line break or control character inside text must be escaped.'],
  ['["\\x"]', 1, 4, '\\x is not an escape that JSON knows.'],
  ['["\\u12G4"]', 1, 4, '\\u needs four hexadecimal digits.'],
  ['["abc', 1, 6, 'Text that is opened with a quote is never closed.'],
  ['[1] [2]', 1, 5, 'There is more after the end: found [.'],
  ['["a\\u0000"]', 1, 11, 'Text holds the character NUL.'],
  ['["\\ud800x"]', 1, 11, 'Text holds half a character (a lone surrogate).'],
])('%j is refused at its line and column', (text, line, column, message) => {
  expect(explainJson(text, 64)).toMatchObject([{ line, column, message }])
})

test('what is acceptable JSON has nothing to explain', () => {
  expect(explainJson(' {"a": [1, -0.5e+3, true, null, "\\u00e9\\n"], "b": {}} ', 64)).toEqual([])
})
