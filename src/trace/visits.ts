/** How a unit was come to. */
export const reachedBy = { start: 0, process: 1, container: 2, member: 3 } as const
export type ReachedBy = keyof typeof reachedBy

export const nothing = 0xffffffff

/**
 * The log of a walk, append-only: one entry per unit and level at which it was come to sooner
 * than before.
 *
 * Shape    `label` is the exposure's time in milliseconds, times the walk's sign. `parent` is the
 *          entry it was come to from (`nothing` at a start), `leave` the line by which the
 *          parent's unit entered the process, `enter` the line by which this one left it (0: there
 *          was no process), `carrier` the stay in a container on the way (or `nothing`), `how` a
 *          number of `reachedBy`, plus 8 on a unit's first entry.
 */
export interface VisitLog {
  count: number
  unit: Uint32Array
  label: Float64Array
  parent: Uint32Array
  leave: Uint32Array
  enter: Uint32Array
  carrier: Uint32Array
  how: Uint8Array
}

export const firstVisitBit = 8
export const howMask = 7

/** An empty log. */
export const createVisitLog = (): VisitLog => ({ count: 0, ...columns(1024) })

const columns = (size: number) => ({
  unit: new Uint32Array(size),
  label: new Float64Array(size),
  parent: new Uint32Array(size),
  leave: new Uint32Array(size),
  enter: new Uint32Array(size),
  carrier: new Uint32Array(size),
  how: new Uint8Array(size),
})

/** Makes room for one more entry. */
export const reserveVisit = (log: VisitLog): void => {
  if (log.count < log.unit.length) return
  const grown = columns(log.unit.length * 4)
  grown.unit.set(log.unit)
  grown.label.set(log.label)
  grown.parent.set(log.parent)
  grown.leave.set(log.leave)
  grown.enter.set(log.enter)
  grown.carrier.set(log.carrier)
  grown.how.set(log.how)
  Object.assign(log, grown)
}
