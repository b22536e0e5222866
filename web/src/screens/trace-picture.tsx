import { ScrollArea, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { shownQuantity } from '../ui/shown.ts'
import { useWords } from '../words/words.ts'
import type { Trace } from './trace-answer.ts'
import { layoutOf, type PlacedArc, type PlacedNode } from './trace-layout.ts'
import classes from './trace-picture.module.css'

const across = 190
const down = 72
const width = 150
const height = 52

interface Window {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const leftOf = ({ column }: PlacedNode): number => column * across + 20
const topOf = ({ row }: PlacedNode): number => row * down + 20

/**
 * The trace as a picture, from left to right in time. Only what is in sight is drawn, so that ten
 * thousand lots scroll like ten.
 */
export const TracePicture = ({ trace }: { readonly trace: Trace }) => {
  const { say } = useWords()
  const layout = useMemo(() => layoutOf(trace), [trace])
  const { ref, width: seenWidth, height: seenHeight } = useElementSize()
  const [scrolled, setScrolled] = useState({ x: 0, y: 0 })
  const seen: Window = {
    left: scrolled.x - across,
    top: scrolled.y - down,
    right: scrolled.x + Math.max(seenWidth, 400) + across,
    bottom: scrolled.y + Math.max(seenHeight, 400) + down,
  }
  const nodes = layout.nodes.filter((node) => isSeen(node, seen))
  const arcs = layout.arcs.filter(({ from, to }) => isCrossing(from, to, seen))
  return (
    <ScrollArea
      ref={ref}
      h="70vh"
      className={classes.frame ?? ''}
      onScrollPositionChange={setScrolled}
      viewportProps={{ tabIndex: 0, 'aria-label': say('trace.graph.label'), role: 'region' }}
    >
      <svg width={layout.columns * across + 40} height={layout.rows * down + 40}>
        <title>{say('trace.graph.label')}</title>
        {arcs.map((arc) => (
          <Arc key={`${arc.from.id} ${arc.to.id} ${arc.quantity}`} arc={arc} />
        ))}
        {nodes.map((node) => (
          <Node key={node.id} node={node} isAsked={node.id === trace.asked.uri} />
        ))}
      </svg>
      {layout.nodes.length === 0 && <Text>{say('trace.none')}</Text>}
    </ScrollArea>
  )
}

const isSeen = (node: PlacedNode, { left, top, right, bottom }: Window): boolean =>
  leftOf(node) >= left && leftOf(node) <= right && topOf(node) >= top && topOf(node) <= bottom

const isCrossing = (from: PlacedNode, to: PlacedNode, seen: Window): boolean =>
  leftOf(from) <= seen.right &&
  leftOf(to) >= seen.left &&
  Math.min(topOf(from), topOf(to)) <= seen.bottom &&
  Math.max(topOf(from), topOf(to)) >= seen.top

const Arc = ({ arc: { from, to, quantity, uom } }: { readonly arc: PlacedArc }) => {
  const { language } = useWords()
  const [x1, y1] = [leftOf(from) + width, topOf(from) + height / 2]
  const [x2, y2] = [leftOf(to), topOf(to) + height / 2]
  const bend = (x2 - x1) / 2
  return (
    <g>
      <path
        className={classes.arc}
        d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
      />
      <text className={classes.amount} x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 4}>
        {shownQuantity(quantity, uom, language) ?? '?'}
      </text>
    </g>
  )
}

const Node = ({ node, isAsked }: { readonly node: PlacedNode; readonly isAsked: boolean }) => {
  const navigate = useNavigate()
  const [x, y] = [leftOf(node), topOf(node)]
  if (node.unit === null)
    return (
      <g>
        <rect className={classes.process} x={x} y={y + 10} width={width} height={height - 20} />
        <text className={classes.small} x={x + 10} y={y + height / 2 + 4}>
          {node.label.slice(0, 20)}
        </text>
      </g>
    )
  const { uri, status, itemName } = node.unit
  const open = () => void navigate({ to: '/lot', search: { name: uri } as never })
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      role="button"
      tabIndex={0}
      aria-label={`${node.label} ${itemName ?? ''} ${status}`}
      className={classes.node}
      onClick={open}
      onKeyDown={({ key }) => {
        if (key === 'Enter') open()
      }}
    >
      <rect
        className={[
          classes.unit,
          isAsked ? classes.asked : '',
          status === 'released' ? '' : classes.blocked,
        ].join(' ')}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={6}
      />
      <text className={classes.label} x={x + 10} y={y + 21}>
        {node.label.slice(0, 18)}
      </text>
      <text className={classes.small} x={x + 10} y={y + 40}>
        {(itemName ?? '').slice(0, 22)}
      </text>
    </g>
  )
}
