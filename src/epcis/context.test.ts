import { expect, test } from 'vitest'
import {
  contextOf,
  EPCIS_CONTEXT,
  expandKey,
  expandValue,
  readContext,
  splitKey,
  standardContext,
} from './context.ts'
import type { Json } from './json.ts'

const context = (json: Json) => {
  const read = readContext(json, '/@context')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
const problemsOf = (json: Json) => {
  const read = readContext(json, '/@context')
  return read.ok ? [] : read.error
}

test.each([
  'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
  'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
  'https://ref.gs1.org/standards/epcis/2.0.1/epcis-context.jsonld',
  'https://gs1.github.io/EPCIS/epcis-context.jsonld',
])('%s is known without being fetched', (url) => {
  expect(context(url)).toMatchObject({ json: url, unknown: [] })
  expect(expandKey(context([url]), 'cbvmda:lotNumber')).toBe('urn:epcglobal:cbv:mda:lotNumber')
})

test('a context that is not known is passed over and named', () => {
  expect(context([EPCIS_CONTEXT, 'https://example.com/c.jsonld']).unknown).toEqual([
    'https://example.com/c.jsonld',
  ])
})

test('prefixes come from objects and lists of them, the later one deciding', () => {
  const both = context([{ a: 'https://one.example/' }, { a: { '@id': 'https://two.example/' } }])
  expect(expandKey(both, 'a:x')).toBe('https://two.example/x')
  expect(expandKey(context({ gs1: 'https://ref.gs1.org/voc/' }), 'gs1:x')).toBe(
    'https://ref.gs1.org/voc/x',
  )
  expect(expandKey(context([{ a: 'urn:a:' }, { a: null }]), 'a:x')).toBe(null)
  expect(expandKey(context([{ a: 'urn:a:' }, { b: 'a:b/' }]), 'b:x')).toBe('urn:a:b/x')
})

test('an event adds its own prefixes to those of its document', () => {
  const outer = context([EPCIS_CONTEXT, { a: 'urn:a:' }])
  const inner = readContext([EPCIS_CONTEXT, { b: 'urn:b:' }], '/@context', outer)
  expect(inner.ok && expandKey(inner.value, 'a:x')).toBe('urn:a:x')
  expect(inner.ok && inner.value.json).toEqual([{ a: 'urn:a:' }, EPCIS_CONTEXT, { b: 'urn:b:' }])
  expect(inner.ok && readContext(inner.value.json, '').ok).toBe(true)
})

test('what is no context is refused where it is', () => {
  expect(problemsOf(7)).toMatchObject([{ pointer: '/@context' }])
  expect(problemsOf([])).toMatchObject([{ pointer: '/@context' }])
  expect(problemsOf([EPCIS_CONTEXT, 'not a uri', { a: 1 }])).toMatchObject([
    { pointer: '/@context/1' },
    { pointer: '/@context/2/a' },
  ])
  expect(problemsOf([EPCIS_CONTEXT, EPCIS_CONTEXT])).toMatchObject([{ pointer: '/@context/1' }])
})

test('no document gives a word of the standard another meaning', () => {
  expect(problemsOf({ type: 'https://example.com/' })).toMatchObject([
    { pointer: '/@context/type' },
  ])
})

test('a key is split into namespace and name', () => {
  const own = context({ example: 'https://ns.example.com/epcis/' })
  const split = { namespace: 'https://ns.example.com/epcis/', name: 'a' }
  expect(splitKey(own, 'example:a')).toEqual(split)
  expect(splitKey(own, 'https://ns.example.com/epcis/a')).toEqual(split)
  expect(splitKey(own, 'urn:other:ns:a')).toEqual({ namespace: 'urn:other:ns:', name: 'a' })
  expect(splitKey(own, 'urn:epcglobal:cbv:mda#netWeight')).toEqual({
    namespace: 'urn:epcglobal:cbv:mda:',
    name: 'netWeight',
  })
  expect([splitKey(own, 'plain'), splitKey(own, 'nobody:a'), splitKey(own, ':a')]).toEqual([
    null,
    null,
    null,
  ])
})

test('a value keeps what is no prefix', () => {
  const own = context({ http: 'urn:trap:', example: 'https://ns.example.com/' })
  expect(expandValue(own, 'example:a')).toBe('https://ns.example.com/a')
  expect(expandValue(own, 'http://example.com/')).toBe('http://example.com/')
  expect(expandValue(own, '12:30')).toBe('12:30')
})

test('what carries no context is read with the standard one', () => {
  expect(contextOf({ type: 'ObjectEvent' })).toBe(standardContext)
  expect(contextOf([])).toBe(standardContext)
})
