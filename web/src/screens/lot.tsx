import { Alert, Badge, Button, Group, List, Stack, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ProblemError } from '../api/client.ts'
import { kindOf, type Problem } from '../api/problem.ts'
import { findQuestion, lotQuestion } from '../api/questions.ts'
import { Rows } from '../ui/rows.tsx'
import { shownDocument, shownMoment, shownQuantity } from '../ui/shown.ts'
import { Nothing, Waiting } from '../ui/told.tsx'
import { sayIf, useWords } from '../words/words.ts'
import { Unanswered } from './asked.tsx'
import { StatusBadge } from './status-badge.tsx'
import { UnitLink } from './unit-link.tsx'

/** A lot's card; for a name that fits several units or none, what may be meant. */
export const LotScreen = ({ name }: { readonly name: string }) => {
  const asked = useQuery(lotQuestion(name))
  if (asked.data) return <Card card={asked.data as unknown as LotCard} />
  if (asked.error instanceof ProblemError) {
    const kind = kindOf(asked.error.problem)
    if (kind === 'unknown') return <Unknown name={name} problem={asked.error.problem} />
    if (kind === 'ambiguous') return <Several problem={asked.error.problem} />
  }
  return <Unanswered asked={asked} />
}

// The API's document leaves these open; this is what the card is made of.
interface LotCard {
  readonly uri: string
  readonly kind: string
  readonly item: string | null
  readonly itemName: string | null
  readonly code: string | null
  readonly names: readonly { readonly kind: string; readonly spelling: string }[]
  readonly status: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly places: readonly Place[]
  readonly history: readonly Happening[]
  readonly findings: readonly { readonly kind: string; readonly severity: string }[]
}
interface Place {
  readonly state: string
  readonly place: string
  readonly placeName: string | null
  readonly containerNames: readonly string[]
  readonly toPartyName: string | null
  readonly uom: string
  readonly quantity: string | null
  readonly since: string
}
interface Happening {
  readonly at: string
  readonly seq: number | null
  readonly eventId: string
  readonly kind: string
  readonly step: string | null
  readonly quantity: string | null
  readonly uom: string | null
  readonly place: string | null
  readonly placeName: string | null
  readonly partyName: string | null
  readonly document: string | null
  readonly reason: string | null
  readonly voided: boolean
}

const Card = ({ card }: { readonly card: LotCard }) => {
  const { say } = useWords()
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Text size="sm">{sayIf(say, 'kind', card.kind)}</Text>
          <Group gap="sm">
            <Title order={1}>{card.code ?? card.uri}</Title>
            <StatusBadge status={card.status} />
          </Group>
          <Text size="lg">{card.itemName ?? card.item ?? ''}</Text>
        </Stack>
        <Group>
          {(['backward', 'forward'] as const).map((direction) => (
            <Button
              key={direction}
              component={Link}
              variant={direction === 'backward' ? 'default' : 'filled'}
              to="/trace"
              search={{ lot: card.uri, direction, exposure: 'quantity' } as never}
            >
              {say(`trace.${direction}`)}
            </Button>
          ))}
        </Group>
      </Group>
      {card.findings.length > 0 && (
        <Alert color="orange" variant="outline" title={say('lot.findings')}>
          <List>
            {[...new Set(card.findings.map(({ kind }) => kind))].map((kind) => (
              <List.Item key={kind}>{sayIf(say, 'finding', kind)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Places places={card.places} />
      <Details card={card} />
      <History history={card.history} />
    </Stack>
  )
}

const Places = ({ places }: { readonly places: readonly Place[] }) => {
  const { say, language } = useWords()
  return (
    <section>
      <Title order={2}>{say('lot.where')}</Title>
      {places.length === 0 ? (
        <Nothing>{say('lot.nowhere')}</Nothing>
      ) : (
        <Rows
          label={say('lot.where')}
          rows={places}
          keyOf={(_, at) => String(at)}
          columns={[
            {
              head: say('lot.quantity'),
              isNumber: true,
              cell: ({ quantity, uom }) =>
                shownQuantity(quantity, uom, language) ?? say('lot.unknownQuantity'),
            },
            { head: say('lot.state'), cell: ({ state }) => sayIf(say, 'where', state) },
            {
              head: say('lot.place'),
              cell: ({ place, placeName, containerNames, toPartyName }) => (
                <>
                  {toPartyName ?? placeName ?? place}
                  {containerNames.map((container) => (
                    <Text key={container} size="sm">
                      {say('lot.in', { container })}
                    </Text>
                  ))}
                </>
              ),
            },
            { head: say('lot.since'), cell: ({ since }) => shownMoment(since, language) },
          ]}
        />
      )}
    </section>
  )
}

const Details = ({ card }: { readonly card: LotCard }) => {
  const { say } = useWords()
  const attributes = Object.entries(card.attributes)
  return (
    <section>
      <Title order={2}>{say('lot.details')}</Title>
      <Table variant="vertical" layout="auto" aria-label={say('lot.details')}>
        <Table.Tbody>
          {attributes.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th>{name.replace(/^.*[/#:]/, '')}</Table.Th>
              <Table.Td>{typeof value === 'string' ? value : JSON.stringify(value)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th>{say('lot.names')}</Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {[...new Set(card.names.map(({ spelling }) => spelling))].map((spelling) => (
                <div key={spelling}>{spelling}</div>
              ))}
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </section>
  )
}

const History = ({ history }: { readonly history: readonly Happening[] }) => {
  const { say, language } = useWords()
  return (
    <section>
      <Title order={2}>{say('lot.history')}</Title>
      <Rows
        label={say('lot.history')}
        rows={history}
        keyOf={({ eventId, kind }, at) => `${eventId} ${kind} ${at}`}
        columns={[
          { head: say('lot.when'), cell: ({ at }) => shownMoment(at, language) },
          {
            head: say('lot.what'),
            cell: ({ kind, step, reason, voided }) => (
              <>
                <Text td={voided ? 'line-through' : 'none'}>{step ?? kind}</Text>
                {voided && <Badge color="gray">{say('lot.voided')}</Badge>}
                {reason !== null && <Text size="sm">{reason}</Text>}
              </>
            ),
          },
          {
            head: say('lot.quantity'),
            isNumber: true,
            cell: ({ quantity, uom }) => shownQuantity(quantity, uom, language) ?? '',
          },
          { head: say('lot.place'), cell: ({ place, placeName }) => placeName ?? place ?? '' },
          { head: say('lot.who'), cell: ({ partyName }) => partyName ?? '' },
          { head: say('lot.document'), cell: ({ document }) => shownDocument(document) },
          {
            head: '№',
            isNumber: true,
            cell: ({ seq }) => (seq === null ? '' : String(seq)),
          },
        ]}
      />
    </section>
  )
}

const Several = ({ problem }: { readonly problem: Problem }) => {
  const { say } = useWords()
  return (
    <Stack>
      <Title order={1}>{say('find.several', { count: problem.errors.length })}</Title>
      <Units units={problem.errors as unknown as readonly Candidate[]} />
    </Stack>
  )
}

interface Candidate {
  readonly uri: string
  readonly code: string | null
  readonly itemName: string | null
  readonly item: string | null
}

const Units = ({ units }: { readonly units: readonly Candidate[] }) => (
  <List size="lg" spacing="sm" listStyleType="none">
    {units.map(({ uri, code, itemName, item }) => (
      <List.Item key={uri}>
        <UnitLink unit={{ uri, code }} /> {itemName ?? item ?? ''}
      </List.Item>
    ))}
  </List>
)

const Unknown = ({ name, problem }: { readonly name: string; readonly problem: Problem }) => {
  const { say } = useWords()
  const text = name.slice(0, 200)
  const like = useInfiniteQuery(findQuestion(text))
  const units = like.data?.pages.flatMap((page) => page.units) ?? []
  const others = problem.errors.flatMap(({ suggestions }) =>
    Array.isArray(suggestions) ? (suggestions as Candidate[]) : [],
  )
  const shown = [...others, ...units]
  return (
    <Stack>
      <Title order={1}>{say('find.unknown', { name })}</Title>
      {like.isLoading ? (
        <Waiting label={say('state.loading')} />
      ) : shown.length === 0 ? (
        <Nothing>{say('find.none')}</Nothing>
      ) : (
        <>
          <Text>{say('find.like')}</Text>
          <Units units={shown} />
          {like.hasNextPage && (
            <Button variant="default" onClick={() => void like.fetchNextPage()}>
              {say('state.more')}
            </Button>
          )}
        </>
      )}
    </Stack>
  )
}
