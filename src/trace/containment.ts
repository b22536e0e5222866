import { containmentKinds, type Graph } from './graph.ts'
import {
  atA,
  atB,
  atFlags,
  atNextB,
  atSeq,
  countsAt,
  firstOf,
  kindMask,
  rowDoubles,
  rowWords,
  uomShift,
} from './table.ts'

/** Some of `content` was inside `container` from `from` until `until`, both moments included. */
export interface Stay {
  readonly container: number
  readonly content: number
  readonly from: number
  readonly until: number
  /** The containment row that opened it. */
  readonly row: number
}

/** Stays as known at one entry, folded when first asked for. One question makes one of these. */
export interface Stays {
  readonly ofContainer: (container: number) => readonly Stay[]
  /** The stay a containment row opened; null when it opened none. */
  readonly openedBy: (row: number) => Stay | null
}

interface OpenStay extends Stay {
  until: number
  /** What is still inside; NaN when the record does not tell. */
  left: number
  uom: number
}

/**
 * When what was inside which container, by a fold of the container's rows in the order
 * (time, entry).
 *
 * Shape    An unpacking that names a content without a quantity ends its stay, one that names no
 *          content ends all. One with a quantity ends the stay when as much came out as went in;
 *          where that cannot be told (quantity not recorded, another unit of measure) the stay
 *          goes on, because a container that may still hold something suspect is suspect.
 *          Both ends are included: of two things at one moment the record does not tell the order.
 */
export const staysAsKnownAt = (graph: Graph, known: number): Stays => {
  const byContainer = new Map<number, readonly Stay[]>()
  const byRow = new Map<number, Stay>()
  const ofContainer = (container: number): readonly Stay[] => {
    const held = byContainer.get(container)
    if (held) return held
    const stays = foldContainer(graph, container, known)
    byContainer.set(container, stays)
    for (const stay of stays) byRow.set(stay.row, stay)
    return stays
  }
  const openedBy = (row: number): Stay | null => {
    ofContainer(graph.containments.u32[row * rowWords + atB] as number)
    return byRow.get(row) ?? null
  }
  return { ofContainer, openedBy }
}

const rowsOf = (graph: Graph, container: number, known: number): readonly number[] => {
  const { u32, f64, headB } = graph.containments
  const rows: number[] = []
  for (let row = firstOf(headB, container); row > 0; row = u32[row * rowWords + atNextB] as number)
    if (countsAt(u32, row, known)) rows.push(row)
  const timeOf = (row: number): number => f64[row * rowDoubles] as number
  const word = (row: number, at: number): number => u32[row * rowWords + at] as number
  return rows.sort(
    (a, b) =>
      timeOf(a) - timeOf(b) || word(a, atSeq) - word(b, atSeq) || word(a, atA) - word(b, atA),
  )
}

const foldContainer = (graph: Graph, container: number, known: number): readonly Stay[] => {
  const { u32, f64 } = graph.containments
  const stays: OpenStay[] = []
  const open = new Map<number, OpenStay>()
  for (const row of rowsOf(graph, container, known)) {
    const content = u32[row * rowWords + atA] as number
    const flags = u32[row * rowWords + atFlags] as number
    const kind = flags & kindMask
    const uom = flags >>> uomShift
    const time = f64[row * rowDoubles] as number
    const quantity = f64[row * rowDoubles + 1] as number
    const stay = open.get(content)
    if (kind === containmentKinds.unpacked) {
      for (const ended of content === 0 ? [...open.values()] : [stay])
        if (ended && isEmptied(ended, content === 0 ? Number.NaN : quantity, uom)) {
          ended.until = time
          open.delete(ended.content)
        }
    } else if (!stay) {
      const opened = { container, content, from: time, until: Infinity, row, left: quantity, uom }
      stays.push(opened)
      open.set(content, opened)
    } else if (kind === containmentKinds.packed) {
      stay.left = stay.uom === uom ? stay.left + quantity : Number.NaN
    }
  }
  return stays
}

/** Whether nothing is left after taking out so much (NaN: all of it). */
const isEmptied = (stay: OpenStay, quantity: number, uom: number): boolean => {
  if (Number.isNaN(quantity)) return true
  stay.left = stay.uom === uom ? stay.left - quantity : Number.NaN
  return stay.left <= 1e-9 * quantity
}
