import {
  Alert,
  Button,
  Card,
  Group,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { commandFields, type Field, type VerbFields } from '../../../src/lots/command-fields.ts'
import { answerOf, api, ProblemError } from '../api/client.ts'
import { kindOf, type Problem } from '../api/problem.ts'
import { Refused } from '../ui/told.tsx'
import { sayIf, useWords } from '../words/words.ts'
import { commandOf, type Filled, type LineCounts, listsOf } from './act-form.ts'
import { scanned } from './act-scan.ts'

interface Outcomes {
  readonly outcomes: readonly { readonly kind: string; readonly seq: number }[]
}

/** A form of one command: scanning fills its lines, and a refusal is told at each field. */
export const ActScreen = ({
  verb,
  lot,
}: {
  readonly verb: string
  readonly lot: string | undefined
}) => {
  const { say } = useWords()
  const fields = (commandFields as Readonly<Record<string, VerbFields>>)[verb]
  if (!fields) return <Title order={1}>{say('state.failed', { status: 404 })}</Title>
  return <Form verb={verb} fields={fields} lot={lot} />
}

const startOf = (lists: readonly string[], lot: string | undefined): Filled =>
  lot === undefined || lists[0] === undefined ? {} : { [`/${lists[0]}/0/lot`]: lot }

const Form = ({
  verb,
  fields,
  lot,
}: {
  readonly verb: string
  readonly fields: VerbFields
  readonly lot: string | undefined
}) => {
  const { say } = useWords()
  const lists = listsOf(fields)
  const [filled, setFilled] = useState<Filled>(() => startOf(lists, lot))
  const [counts, setCounts] = useState<LineCounts>(Object.fromEntries(lists.map((l) => [l, 1])))
  // One id for one thing done: sent again after a lost answer, it is not recorded twice.
  const operation = useRef(crypto.randomUUID())
  const known = useQueryClient()
  const act = useMutation<Outcomes, Error>({
    mutationFn: () =>
      answerOf(
        api.POST(`/api/v1/commands/${verb}` as '/api/v1/commands/move', {
          params: { header: { 'idempotency-key': operation.current } },
          body: commandOf(fields, filled, counts) as never,
        }),
      ),
    onSuccess: () => known.invalidateQueries(),
    onSettled: (_, error) => {
      const isLost = error instanceof ProblemError && kindOf(error.problem) === 'unreachable'
      if (!isLost) operation.current = crypto.randomUUID()
    },
  })
  const problem = act.error instanceof ProblemError ? act.error.problem : null
  const put = (pointer: string, value: string) =>
    setFilled((before) => ({ ...before, [pointer]: value }))
  const begin = () => {
    setFilled({})
    setCounts(Object.fromEntries(lists.map((list) => [list, 1])))
    act.reset()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate()
      }}
    >
      <Stack>
        <Title order={1}>{sayIf(say, 'verb', verb)}</Title>
        {act.data ? (
          <Done outcomes={act.data} onAgain={begin} />
        ) : (
          <>
            {lists.map((list) => (
              <Lines
                key={list}
                list={list}
                fields={fields}
                filled={filled}
                problem={problem}
                count={counts[list] ?? 1}
                put={put}
                setCount={(count) => setCounts((before) => ({ ...before, [list]: count }))}
              />
            ))}
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {fields.fields
                .filter(({ type }) => type !== 'lines')
                .map((field) => (
                  <FieldBox
                    key={field.name}
                    field={field}
                    pointer={`/${field.name}`}
                    filled={filled}
                    problem={problem}
                    put={put}
                  />
                ))}
            </SimpleGrid>
            {problem && <WhyNot problem={problem} />}
            <Button type="submit" size="xl" loading={act.isPending}>
              {say('work.record')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  )
}

const WhyNot = ({ problem }: { readonly problem: Problem }) => {
  const { say } = useWords()
  const isLost = kindOf(problem) === 'unreachable'
  const reasons = problem.errors.map(({ detail }) => detail)
  return (
    <Refused
      title={say(isLost ? 'state.unreachable' : 'work.refused')}
      reasons={reasons.length > 0 ? reasons : [problem.detail].filter((text) => text !== '')}
    />
  )
}

const Done = ({
  outcomes: { outcomes },
  onAgain,
}: {
  readonly outcomes: Outcomes
  readonly onAgain: () => void
}) => {
  const { say } = useWords()
  return (
    <Alert color="teal" variant="outline" role="status">
      <Stack align="flex-start">
        {outcomes.map(({ kind, seq }) => (
          <Text key={seq} size="lg" fw={700}>
            {kind === 'recorded' ? say('work.recorded', { seq }) : say('work.known')}
          </Text>
        ))}
        <Button onClick={onAgain} autoFocus>
          {say('work.again')}
        </Button>
      </Stack>
    </Alert>
  )
}

interface Putting {
  readonly filled: Filled
  readonly problem: Problem | null
  readonly put: (pointer: string, value: string) => void
}

const Lines = ({
  list,
  fields,
  count,
  setCount,
  ...putting
}: Putting & {
  readonly list: string
  readonly fields: VerbFields
  readonly count: number
  readonly setCount: (count: number) => void
}) => {
  const { say } = useWords()
  const { filled, put } = putting
  const [bad, setBad] = useState<string | null>(null)
  const isEmpty = (at: number): boolean =>
    ['lot', 'serial', 'container'].every((name) => !filled[`/${list}/${at}/${name}`])
  const take = (text: string) => {
    const read = scanned(text, new Date().getFullYear())
    setBad(read.kind === 'bad' ? read.why : null)
    if (read.kind === 'bad') return
    const at = isEmpty(count - 1) ? count - 1 : count
    if (at === count) setCount(count + 1)
    for (const [name, value] of Object.entries(read.values))
      if (fields.lineFields.some((one) => one.name === name)) put(`/${list}/${at}/${name}`, value)
  }
  return (
    <Stack gap="sm" component="fieldset" style={{ border: 0, padding: 0, margin: 0 }}>
      <Title order={2} size="h3" component="legend">
        {sayIf(say, 'list', list)}
      </Title>
      <TextInput
        label={say('work.scan')}
        description={say('work.scan.hint')}
        error={bad === null ? null : say('work.scan.bad', { why: bad })}
        autoComplete="off"
        autoFocus={list !== 'outputs'}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          const text = event.currentTarget.value
          event.currentTarget.value = ''
          if (text !== '') take(text)
        }}
      />
      {lineNumbers(count).map((at) => (
        <Card key={`line ${at}`} withBorder>
          <Text fw={600}>{say('work.line', { n: at + 1 })}</Text>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {fields.lineFields.map((field) => (
              <FieldBox
                key={field.name}
                field={field}
                pointer={`/${list}/${at}/${field.name}`}
                {...putting}
              />
            ))}
          </SimpleGrid>
        </Card>
      ))}
      <Group>
        <Button variant="default" onClick={() => setCount(count + 1)}>
          {say('work.addLine')}
        </Button>
      </Group>
    </Stack>
  )
}

// A line has no identity but its place: none is ever taken out of the middle.
const lineNumbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at)

const FieldBox = ({
  field: { name, type, required, example },
  pointer,
  filled,
  problem,
  put,
}: Putting & { readonly field: Field; readonly pointer: string }) => {
  const { say } = useWords()
  const why = problem?.errors
    .filter((reason) => reason.pointer === pointer)
    .map(({ detail }) => detail)
    .join(' ')
  return (
    <TextInput
      label={sayIf(say, 'field', name)}
      placeholder={example}
      required={required}
      error={why ? why : null}
      type={type === 'date' ? 'date' : 'text'}
      value={filled[pointer] ?? ''}
      onChange={({ currentTarget }) => put(pointer, currentTarget.value)}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
    />
  )
}
