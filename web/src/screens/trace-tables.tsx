import { Text, Title } from '@mantine/core'
import { Rows } from '../ui/rows.tsx'
import { shownDocument, shownMoment, shownQuantity } from '../ui/shown.ts'
import { Nothing } from '../ui/told.tsx'
import { type Say, sayIf, useWords } from '../words/words.ts'
import { StatusBadge } from './status-badge.tsx'
import type { Amount, Endpoint, Trace } from './trace-answer.ts'
import { UnitLink } from './unit-link.tsx'

/** What the ends of a trace add up to; always in view. */
export const Totals = ({ trace }: { readonly trace: Trace }) => {
  const { say, language } = useWords()
  return (
    <section>
      <Title order={2} size="h4">
        {say('trace.totals')}
      </Title>
      <Rows
        label={say('trace.totals')}
        rows={trace.totals}
        keyOf={({ kind, item, uom }) => `${kind} ${item} ${uom}`}
        columns={[
          { head: say('lot.state'), cell: ({ kind }) => sayIf(say, 'end', kind) },
          {
            head: say('lot.quantity'),
            isNumber: true,
            cell: ({ quantity, uom }) => (
              <Text fw={700}>
                {shownQuantity(quantity, uom, language) ?? say('lot.unknownQuantity')}
              </Text>
            ),
          },
          { head: say('lot.item'), cell: ({ item, itemName }) => itemName ?? item ?? '' },
          { head: say('trace.ends'), isNumber: true, cell: ({ endpoints }) => String(endpoints) },
        ]}
      />
    </section>
  )
}

/** An exposed amount in words: what is likely, and between what and what it must lie. */
const amountIn = (amount: Amount | null, say: Say, language: string): string => {
  if (amount === null) return say('trace.amount.none')
  const { atLeast, atMost, expected, uom } = amount
  const likely = shownQuantity(expected, uom, language)
  if (expected !== null && atLeast === atMost) return likely ?? ''
  const between = say('trace.amount.between', {
    least: shownQuantity(atLeast, null, language),
    most: atMost === null ? '∞' : shownQuantity(atMost, uom, language),
  })
  return likely === null ? between : `${likely} (${between})`
}

/** Where a trace ends: customers, stock, suppliers. */
export const Endpoints = ({ trace }: { readonly trace: Trace }) => {
  const { say, language } = useWords()
  if (trace.endpoints.length === 0) return <Nothing>{say('trace.none')}</Nothing>
  const exposed = {
    head: say('trace.exposed'),
    isNumber: true,
    cell: ({ amount }: Endpoint) => amountIn(amount, say, language),
  }
  return (
    <Rows
      label={say('trace.tab.endpoints')}
      rows={trace.endpoints}
      keyOf={(_, at) => String(at)}
      columns={[
        { head: say('lot.state'), cell: ({ kind }) => sayIf(say, 'end', kind) },
        {
          head: say('stock.lot'),
          cell: ({ unit }) => (
            <>
              <UnitLink unit={unit} />
              <Text size="sm">{unit.itemName ?? unit.item ?? ''}</Text>
            </>
          ),
        },
        {
          head: say('lot.quantity'),
          isNumber: true,
          cell: ({ quantity, uom }) =>
            shownQuantity(quantity, uom, language) ?? say('lot.unknownQuantity'),
        },
        ...(trace.exposure === 'quantity' ? [exposed] : []),
        {
          head: say('trace.party'),
          cell: ({ party, partyName }) => partyName ?? party ?? '',
        },
        { head: say('lot.place'), cell: ({ place, placeName }) => placeName ?? place ?? '' },
        { head: say('lot.document'), cell: ({ document }) => shownDocument(document) },
        { head: say('lot.when'), cell: ({ at }) => shownMoment(at, language) },
      ]}
    />
  )
}

/** Every lot and serial a trace reached, the nearest first. */
export const TracedUnits = ({ trace }: { readonly trace: Trace }) => {
  const { say, language } = useWords()
  return (
    <Rows
      label={say('trace.tab.units')}
      rows={trace.units}
      keyOf={({ uri }) => uri}
      columns={[
        { head: say('trace.level'), isNumber: true, cell: ({ level }) => String(level) },
        { head: say('stock.lot'), cell: (unit) => <UnitLink unit={unit} /> },
        { head: say('lot.item'), cell: ({ item, itemName }) => itemName ?? item ?? '' },
        { head: say('lot.state'), cell: ({ status }) => <StatusBadge status={status} /> },
        {
          head: say('trace.exposed'),
          isNumber: true,
          cell: ({ amount }) => (trace.exposure === 'set' ? '' : amountIn(amount, say, language)),
        },
        { head: say('lot.when'), cell: ({ exposedAt }) => shownMoment(exposedAt, language) },
      ]}
    />
  )
}

/** What went into each process and what came out of it. */
export const Flows = ({ trace }: { readonly trace: Trace }) => {
  const { say, language } = useWords()
  const labels = new Map(trace.units.map((unit) => [unit.uri, unit]))
  return (
    <Rows
      label={say('trace.tab.flows')}
      rows={trace.flows}
      keyOf={(_, at) => String(at)}
      columns={[
        { head: say('lot.when'), cell: ({ at }) => shownMoment(at, language) },
        { head: say('lot.what'), cell: ({ step }) => step ?? '' },
        { head: '', cell: ({ side }) => say(side === 'in' ? 'trace.used' : 'trace.made') },
        {
          head: say('stock.lot'),
          cell: ({ uri }) => <UnitLink unit={{ uri, code: labels.get(uri)?.code ?? null }} />,
        },
        {
          head: say('lot.quantity'),
          isNumber: true,
          cell: ({ quantity, uom }) =>
            shownQuantity(quantity, uom, language) ?? say('lot.unknownQuantity'),
        },
        { head: say('lot.place'), cell: ({ place, placeName }) => placeName ?? place ?? '' },
        { head: '№', isNumber: true, cell: ({ seq }) => String(seq) },
      ]}
    />
  )
}
