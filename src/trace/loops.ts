import { type Graph, lineChain } from './graph.ts'
import { atA, atB, atNextA, atNextB, countsAt, firstOf, rowDoubles, rowWords } from './table.ts'
import type { Walk } from './walk.ts'

/**
 * The units that lead back to themselves through the lines a walk followed: rework and top-ups
 * from one's own products.
 *
 * Shape    By strong components (Tarjan, 1972) of units and processes; sorted by unit. Lines before
 *          the exposure of the unit they leave are not followed. Containers and lots of instances
 *          are not looked through.
 * Limits   Costs a second pass over the lines, only where a unit was arrived at twice.
 */
export const unitsOnLoops = (graph: Graph, walk: Walk): readonly number[] => {
  if (walk.reentries === 0) return []
  const units = walk.units.length
  const next = linksOf(graph, walk)
  const found: number[] = []
  for (const component of components(units + walk.processes.length, next))
    if (component.length > 1)
      for (const node of component) if (node < units) found.push(walk.units[node] as number)
  return found.sort((a, b) => a - b)
}

type Links = (node: number) => readonly number[]

/** Units are the first nodes, processes those after them. */
const linksOf = (graph: Graph, walk: Walk): Links => {
  const { u32, f64, headA, headB } = graph.lines
  const isForward = walk.direction === 'forward'
  const unitNode = new Map(Array.from(walk.units, (unit, i) => [unit, i]))
  const processNode = new Map(Array.from(walk.processes, (p, i) => [p, walk.units.length + i]))
  const isWith = (row: number, from: number): boolean =>
    countsAt(u32, row, walk.asKnownAt) && walk.sign * (f64[row * rowDoubles] as number) >= from
  return (node) => {
    const links: number[] = []
    const isUnit = node < walk.units.length
    const i = isUnit ? node : node - walk.units.length
    const [heads, thing, isInto, nextAt, otherAt, nodes] = isUnit
      ? ([headA, walk.units[i], !isForward, atNextA, atB, processNode] as const)
      : ([headB, walk.processes[i], isForward, atNextB, atA, unitNode] as const)
    const from = isUnit ? (walk.visits.label[walk.bestVisit[i] as number] as number) : -Infinity
    for (let row = firstOf(heads, lineChain(thing as number, isInto)); row > 0; ) {
      const other = nodes.get(u32[row * rowWords + otherAt] as number)
      if (other !== undefined && isWith(row, from)) links.push(other)
      row = u32[row * rowWords + nextAt] as number
    }
    return links
  }
}

interface Frame {
  readonly node: number
  readonly links: readonly number[]
  at: number
}

/** Strong components, with a stack of our own: genealogies are deeper than call stacks. */
const components = (nodes: number, linksOfNode: Links): readonly (readonly number[])[] => {
  const order = new Int32Array(nodes).fill(-1)
  const low = new Int32Array(nodes)
  const isOpen = new Uint8Array(nodes)
  const open: number[] = []
  const found: number[][] = []
  let count = 0
  const begin = (node: number): Frame => {
    order[node] = count
    low[node] = count
    count += 1
    open.push(node)
    isOpen[node] = 1
    return { node, links: linksOfNode(node), at: 0 }
  }
  const close = (node: number): void => {
    if (low[node] !== order[node]) return
    const from = open.lastIndexOf(node)
    const component = open.splice(from)
    for (const each of component) isOpen[each] = 0
    found.push(component)
  }
  for (let start = 0; start < nodes; start += 1) {
    if ((order[start] as number) >= 0) continue
    const frames = [begin(start)]
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const next = frame.links[frame.at]
      frame.at += 1
      if (next === undefined) {
        close(frame.node)
        frames.pop()
        const outer = frames.at(-1)
        if (outer) low[outer.node] = Math.min(low[outer.node] as number, low[frame.node] as number)
      } else if ((order[next] as number) < 0) frames.push(begin(next))
      else if (isOpen[next])
        low[frame.node] = Math.min(low[frame.node] as number, order[next] as number)
    }
  }
  return found
}
