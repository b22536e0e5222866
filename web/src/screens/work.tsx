import { Stack, Text, Title } from '@mantine/core'
import { useWords } from '../words/words.ts'
import { VerbTiles } from './verb-tiles.tsx'

/** What may be recorded, a large tile each. */
export const WorkScreen = () => {
  const { say } = useWords()
  return (
    <Stack>
      <Title order={1}>{say('work.title')}</Title>
      <Text>{say('work.choose')}</Text>
      <VerbTiles />
    </Stack>
  )
}
