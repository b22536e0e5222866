import { Badge, Button, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { findingsQuestion } from '../api/questions.ts'
import { Rows } from '../ui/rows.tsx'
import { shownMoment } from '../ui/shown.ts'
import { Nothing } from '../ui/told.tsx'
import { sayIf, useWords } from '../words/words.ts'
import { Unanswered } from './asked.tsx'
import { UnitLink } from './unit-link.tsx'

/** What does not add up in the record, latest first. */
export const FindingsScreen = () => {
  const { say, language } = useWords()
  const asked = useInfiniteQuery(findingsQuestion)
  const findings = asked.data?.pages.flatMap((page) => page.findings)
  return (
    <Stack>
      <Title order={1}>{say('findings.title')}</Title>
      {findings === undefined ? (
        <Unanswered asked={asked} />
      ) : findings.length === 0 ? (
        <Nothing>{say('findings.none')}</Nothing>
      ) : (
        <>
          <Rows
            label={say('findings.title')}
            rows={findings}
            keyOf={({ seq, kind }, at) => `${seq} ${kind} ${at}`}
            columns={[
              {
                head: say('lot.state'),
                cell: ({ severity }) => (
                  <Badge color={severity === 'warning' ? 'red' : 'gray'} variant="outline">
                    {sayIf(say, 'findings', severity)}
                  </Badge>
                ),
              },
              { head: say('lot.what'), cell: ({ kind }) => sayIf(say, 'finding', kind) },
              {
                head: say('stock.lot'),
                cell: ({ uri, code }) => (uri === null ? '' : <UnitLink unit={{ uri, code }} />),
              },
              {
                head: say('lot.when'),
                cell: ({ eventTime }) => shownMoment(eventTime, language),
              },
              { head: say('findings.entry'), isNumber: true, cell: ({ seq }) => String(seq) },
            ]}
          />
          {asked.hasNextPage ? (
            <Button
              variant="default"
              loading={asked.isFetchingNextPage}
              onClick={() => void asked.fetchNextPage()}
            >
              {say('state.more')}
            </Button>
          ) : (
            <Text size="sm">{say('state.all')}</Text>
          )}
        </>
      )}
    </Stack>
  )
}
