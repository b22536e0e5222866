import { expect, test } from 'vitest'
import { taggedOf } from './tag-key.ts'

test('the values of a scheme name a thing', () => {
  const values = { '01': '09506000134352', '21': '32a/b', '10': 'LOT' }
  expect(taggedOf('SGTIN+', ['01', '21'], values, 7)).toMatchObject({
    ok: true,
    value: {
      scheme: 'sgtin',
      canonical: 'https://id.gs1.org/01/09506000134352/21/32a%2Fb',
      values: { '01': '09506000134352', '21': '32a/b' },
      prefixLength: 7,
    },
  })
  expect(taggedOf('SGLN+', ['414', '254'], { '414': '9521141123454' }, null)).toMatchObject({
    ok: true,
    value: { canonical: 'https://id.gs1.org/414/9521141123454' },
  })
})

test('what is missing and what is wrong are said', () => {
  expect(taggedOf('SGTIN+', ['01', '21'], { '01': '09506000134352' }, null)).toEqual({
    ok: false,
    error: [
      {
        code: 'missing',
        message: 'SGTIN+ is for (01) and (21); (21) is missing.',
        where: '(21)',
      },
    ],
  })
  expect(taggedOf('GRAI+', ['8003'], { '8003': '09521141123454' }, null)).toMatchObject({
    ok: false,
    error: [{ code: 'serial', where: '(8003)' }],
  })
  const wrong = { '01': '09506000134353', '21': 'a b' }
  expect(taggedOf('SGTIN+', ['01', '21'], wrong, null)).toMatchObject({
    ok: false,
    error: [{ code: 'check-digit' }, { code: 'character' }],
  })
})
