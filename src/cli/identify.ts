import type { Command } from 'commander'
import type { Door, ExitCode } from './door.ts'
import { addLabel } from './label.ts'
import { addNumber } from './number.ts'
import { addPrinting } from './printing.ts'
import { addScan } from './scan.ts'
import { addSscc } from './sscc.ts'
import { addTag } from './tag.ts'

/** What is on things: barcodes, tags, the numbers that lots bear, and labels. */
export const addIdentify = (
  program: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command => {
  addScan(program, door, leave)
  addTag(program, door, leave)
  addNumber(program, door, leave)
  addLabel(program, door, leave)
  addSscc(program, door, leave)
  addPrinting(program, door, leave)
  return program
}
