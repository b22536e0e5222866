import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import type { Raster } from '../../src/labels/raster.ts'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** Makes the reader ready from the package's own file: it would fetch one otherwise. */
const ready = prepareZXingModule({
  overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer },
  fireImmediately: true,
})

const options = { tryHarder: true, textMode: 'Plain', maxNumberOfSymbols: 10 } as const

const textsIn = (results: readonly ReadResult[]): readonly string[] =>
  results
    .filter(({ isValid }) => isValid)
    .map(({ symbologyIdentifier, text }) => `${symbologyIdentifier}${text}`)
    .sort()

/** What a reader reads off a picture: each symbol as a scanner gives it. */
export const readOff = async ({ width, height, dots }: Raster): Promise<readonly string[]> => {
  await ready
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < dots.length; at++)
    for (let colour = 0; colour < 3; colour++) data[at * 4 + colour] = dots[at] ?? 255
  return textsIn(await readBarcodes({ data, width, height, colorSpace: 'srgb' }, options))
}

/** What a reader reads off a PNG. */
export const readOffPng = async (png: Uint8Array): Promise<readonly string[]> => {
  await ready
  return textsIn(await readBarcodes(png, options))
}
