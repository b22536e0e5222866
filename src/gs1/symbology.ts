/** What a symbol holds by the word of the scanner that read it. */
export interface Symbology {
  readonly name: string
  readonly holds: 'elements' | 'digits' | 'text'
}

const symbologyById: ReadonlyMap<string, Symbology> = new Map(
  (
    [
      [']C1', 'GS1-128', 'elements'],
      [']e0', 'GS1 DataBar', 'elements'],
      [']e1', 'GS1 Composite', 'elements'],
      [']e2', 'GS1 Composite', 'elements'],
      [']d2', 'GS1 DataMatrix', 'elements'],
      [']d5', 'GS1 DataMatrix', 'elements'],
      [']Q3', 'GS1 QR Code', 'elements'],
      [']Q4', 'GS1 QR Code', 'elements'],
      [']J1', 'GS1 DotCode', 'elements'],
      [']E0', 'EAN-13, UPC-A or UPC-E', 'digits'],
      [']E3', 'EAN-13, UPC-A or UPC-E with an add-on', 'digits'],
      [']E4', 'EAN-8', 'digits'],
      [']I1', 'ITF', 'digits'],
    ] as const
  ).map(([id, name, holds]) => [id, { name, holds }]),
)

const nameByLetter: Readonly<Record<string, string>> = {
  ...{ A: 'Code 39', C: 'Code 128', d: 'Data Matrix', E: 'EAN/UPC', F: 'Codabar', G: 'Code 93' },
  ...{ I: 'ITF', J: 'DotCode', L: 'PDF417', Q: 'QR Code', X: 'another symbology', z: 'Aztec Code' },
}

/**
 * The symbology that a scanner tells in front of what it read, and where what it read begins.
 *
 * Shape    null where the text does not begin so: many scanners are set to leave it out.
 * Source   ISO/IEC 15424 (AIM symbology identifiers); GS1 General Specifications 5.1.
 */
export const symbologyOf = (
  text: string,
): { readonly symbology: Symbology; readonly end: number } | null => {
  const id = text.slice(0, 3)
  const name = /^\][A-Za-z][0-9A-Za-z]$/.test(id) && nameByLetter[id[1] ?? '']
  const known = symbologyById.get(id)
  if (known) return { symbology: known, end: 3 }
  return name ? { symbology: { name, holds: 'text' }, end: 3 } : null
}
