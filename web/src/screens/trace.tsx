import { Group, SegmentedControl, Stack, Tabs, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { TraceAsked } from '../api/questions.ts'
import { traceQuestion } from '../api/questions.ts'
import { Waiting } from '../ui/told.tsx'
import { useWords } from '../words/words.ts'
import { Unanswered } from './asked.tsx'
import type { Trace } from './trace-answer.ts'
import { TraceCertificate } from './trace-certificate.tsx'
import { Endpoints, Flows, Totals, TracedUnits } from './trace-tables.tsx'

// The picture is the largest part of this screen, and many never look at it.
const TracePicture = lazy(async () => ({
  default: (await import('./trace-picture.tsx')).TracePicture,
}))

/** What the address of the trace screen says: the question, and which part of the answer is seen. */
export type TraceSearch = TraceAsked & { readonly tab?: string }

/** Where a lot came from, or where it went. */
export const TraceScreen = ({ search }: { readonly search: TraceSearch }) => {
  const { tab = 'endpoints', ...question } = search
  const asked = useQuery(traceQuestion(question))
  const trace = asked.data as unknown as Trace | undefined
  return (
    <Stack gap="lg">
      <Question search={search} name={trace?.asked.code ?? trace?.asked.uri ?? search.lot} />
      {trace ? <Answer trace={trace} tab={tab} search={search} /> : <Unanswered asked={asked} />}
    </Stack>
  )
}

const Question = ({ search, name }: { readonly search: TraceSearch; readonly name: string }) => {
  const { say } = useWords()
  const navigate = useNavigate()
  const ask = (change: Partial<TraceSearch>) =>
    void navigate({ to: '/trace', search: { ...search, ...change } as never })
  return (
    <>
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        {say(`trace.title.${search.direction}`, { lot: name })}
      </Title>
      <Group align="flex-end">
        <SegmentedControl
          size="md"
          aria-label={say('lot.to')}
          value={search.direction}
          onChange={(direction) => ask({ direction: direction as TraceAsked['direction'] })}
          data={(['backward', 'forward'] as const).map((value) => ({
            value,
            label: say(`trace.${value}`),
          }))}
        />
        <SegmentedControl
          size="md"
          value={search.exposure}
          onChange={(exposure) => ask({ exposure: exposure as TraceAsked['exposure'] })}
          data={(['quantity', 'set'] as const).map((value) => ({
            value,
            label: say(`trace.exposure.${value}`),
          }))}
        />
        <MomentField
          key={search.asKnownAt ?? ''}
          label={say('trace.asKnownAt')}
          value={search.asKnownAt}
          onChange={(asKnownAt) => ask({ asKnownAt } as Partial<TraceSearch>)}
        />
      </Group>
    </>
  )
}

const MomentField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (iso: string | undefined) => void
}) => (
  <TextInput
    type="datetime-local"
    label={label}
    defaultValue={value === undefined ? '' : localOf(value)}
    onBlur={({ currentTarget }) => {
      const typed = currentTarget.value
      onChange(typed === '' ? undefined : new Date(typed).toISOString())
    }}
  />
)

// A field for a local time takes it without its offset.
const localOf = (iso: string): string => {
  const moment = new Date(iso)
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

const Answer = ({
  trace,
  tab,
  search,
}: {
  readonly trace: Trace
  readonly tab: string
  readonly search: TraceSearch
}) => {
  const { say } = useWords()
  const navigate = useNavigate()
  const tabs = ['endpoints', 'units', 'flows', 'graph'] as const
  return (
    <>
      <TraceCertificate trace={trace} />
      <Totals trace={trace} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate({ to: '/trace', search: { ...search, tab: next } as never, replace: true })
        }
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(`trace.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="endpoints" pt="md">
          <Endpoints trace={trace} />
        </Tabs.Panel>
        <Tabs.Panel value="units" pt="md">
          <TracedUnits trace={trace} />
        </Tabs.Panel>
        <Tabs.Panel value="flows" pt="md">
          <Flows trace={trace} />
        </Tabs.Panel>
        <Tabs.Panel value="graph" pt="md">
          <Suspense fallback={<Waiting label={say('state.loading')} />}>
            <TracePicture trace={trace} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
