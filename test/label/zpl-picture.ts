import { ready } from 'zpl-renderer-js'
import type { LabelSize } from '../../src/labels/label-fields.ts'

/** What a printer of 203 dpi makes of ZPL: a PNG a label. */
export const picturesOfZpl = async (
  zpl: string,
  { width, height }: LabelSize,
): Promise<readonly Uint8Array[]> => {
  const { api } = await ready
  const pictures = await api.zplToBase64MultipleAsync(zpl, width, height, 8)
  return pictures.map((picture) => Uint8Array.from(Buffer.from(picture, 'base64')))
}
