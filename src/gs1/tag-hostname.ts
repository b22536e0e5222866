import { quoted } from './quote.ts'
import { no, ok } from './result.ts'
import { bitsOf, numberOf } from './tag-bits.ts'
import { type Fault, type Field, tooShort } from './tag-field.ts'
import { asciiAlphabet, code40 } from './tag-text.ts'

// Codes of seven bits that are no character of a GS1 value stand for parts of names.
// Source: EPC Tag Data Standard 2.3, optimisation tables A and B1 to B4.
const partByCode: ReadonlyMap<number, string> = new Map([
  ...([
    [30, 'qr.'],
    [31, 'www.'],
    [32, 'id.'],
  ] as const),
  ...([
    [91, '.com'],
    [92, '.org'],
    [93, '.net'],
    [94, '.int'],
    [96, '.edu'],
    [123, '.gov'],
  ] as const),
  ...([
    [124, '.mil'],
    [125, '.biz'],
    [126, '.eco'],
    [127, '.med'],
  ] as const),
])

// After a code of 0 to 3 another one follows, which counts in the list of the first.
// The standard prints .org.cn and .net.cn with the first code of another list; they stand here.
const endings: readonly (readonly string[])[] = [
  `ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo bq br bs
   bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg
   eh er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn
   hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li`,
  `lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne
   nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb
   sc sd se sg sh si sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv
   tw tz ua ug us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw`,
  `com.au net.au org.au co.at com.bd co.bd com.br net.br co.nz com.ng com.pk co.in com.in co.il
   co.jp co.za co.kr com.es com.lk co.th co.tt com.tt com.tr biz.tr com.ua co.uk co.zm com.zm
   com.cn org.cn net.cn gov.cn`,
  'tech',
].map((list) => list.split(/\s+/).map((ending) => `.${ending}`))

interface Sign {
  readonly text: string
  readonly codes: readonly number[]
}

const signs: readonly Sign[] = [
  ...asciiAlphabet.flatMap((text, code) => (text ? [{ text, codes: [code] }] : [])),
  ...[...partByCode].map(([code, text]) => ({ text, codes: [code] })),
  ...endings.flatMap((list, first) => list.map((text, code) => ({ text, codes: [first, code] }))),
]
const signsByStart: ReadonlyMap<string, readonly Sign[]> = Map.groupBy(
  signs,
  ({ text }) => text[0] ?? '',
)

/** The fewest codes that spell the name, or null where it holds what no code spells. */
const codesOf = (name: string): readonly number[] | null => {
  const shortest: (readonly number[] | null)[] = Array.from({ length: name.length }, () => null)
  shortest.push([])
  for (let at = name.length - 1; at >= 0; at--)
    for (const { text, codes } of signsByStart.get(name[at] ?? '') ?? []) {
      const after = name.startsWith(text, at) ? shortest[at + text.length] : null
      const known = shortest[at]
      if (after && (!known || known.length > codes.length + after.length))
        shortest[at] = [...codes, ...after]
    }
  return shortest[0] ?? null
}

const NAME_MAX = 63

/**
 * A host name, packed in one of two ways.
 *
 * Limits   63 characters, and as many codes where parts of the name have codes of their own.
 * Source   EPC Tag Data Standard 2.3, 14.5.16.
 */
export const hostnameField: Field = {
  read: (bits, at) => {
    const start = at + 7
    if (start > bits.length) return tooShort(bits, at, 7)
    const count = Number(numberOf(bits.slice(at + 1, start)))
    const width = bits[at] === '0' ? code40.sizeOf(count) : count * 7
    if (start + width > bits.length) return tooShort(bits, start, width)
    const packed = bits.slice(start, start + width)
    const text = bits[at] === '0' ? code40.unpack(packed, count) : spelled(packed)
    return text ? ok({ text, end: start + width }) : no(noName(at))
  },
  write: (text) => {
    const codes = codesOf(text)
    if (text === '' || text.length > NAME_MAX || !codes || codes.length > NAME_MAX)
      return no({ code: 'hostname', message: `${quoted(text)} is no host name of a tag.`, at: 0 })
    const asCodes = codes.map((code) => bitsOf(code, 7)).join('')
    const asThrees = code40.pack(text)
    return asThrees !== null && asThrees.length < asCodes.length
      ? ok(`0${bitsOf(text.length, 6)}${asThrees}`)
      : ok(`1${bitsOf(codes.length, 6)}${asCodes}`)
  },
}

const noName = (at: number): Fault => ({
  code: 'hostname',
  message: `The host name at bit ${at} holds a code that means nothing.`,
  at,
})

const spelled = (bits: string): string | null => {
  let text = ''
  const codes = bits.match(/.{7}/g)?.map((seven) => Number.parseInt(seven, 2)) ?? []
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0
    const list = endings[code]
    if (list) at += 1
    const part = list ? list[codes[at] ?? 128] : (partByCode.get(code) ?? asciiAlphabet[code])
    if (!part) return null
    text += part
  }
  return text
}
