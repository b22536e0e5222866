import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { findingsByKindQuestion } from '../api/questions.ts'
import { sayIf, useWords } from '../words/words.ts'
import { Unanswered } from './asked.tsx'
import { VerbTiles } from './verb-tiles.tsx'

/** What needs somebody: what does not add up, and what may be recorded. */
export const OverviewScreen = () => {
  const { say } = useWords()
  const asked = useQuery(findingsByKindQuestion)
  return (
    <Stack gap="lg">
      <Title order={1}>{say('overview.title')}</Title>
      <section>
        <Title order={2}>{say('overview.findings')}</Title>
        {asked.data === undefined ? (
          <Unanswered asked={asked} />
        ) : asked.data.kinds.length === 0 ? (
          <Text>{say('findings.none')}</Text>
        ) : (
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
            {asked.data.kinds.map(({ kind, severity, count }) => (
              <Card key={`${kind} ${severity}`} withBorder component={Link} to="/findings">
                <Text size="xl" fw={700}>
                  {count}
                </Text>
                <Text>{sayIf(say, 'finding', kind)}</Text>
              </Card>
            ))}
          </SimpleGrid>
        )}
      </section>
      <section>
        <Title order={2}>{say('overview.work')}</Title>
        <VerbTiles />
      </section>
    </Stack>
  )
}
