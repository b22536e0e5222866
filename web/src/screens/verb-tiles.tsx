import { Button, SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { commandFields } from '../../../src/lots/command-fields.ts'
import { meQuestion } from '../api/questions.ts'
import { sayIf, useWords } from '../words/words.ts'
import { Unanswered } from './asked.tsx'

/** A way to each thing that may be recorded by whoever is signed in. */
export const VerbTiles = () => {
  const { say } = useWords()
  const me = useQuery(meQuestion)
  if (me.data === undefined) return <Unanswered asked={me} />
  const mine = new Set(me.data.here?.permissions ?? [])
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }}>
      {Object.keys(commandFields)
        .filter((verb) => mine.has(verb))
        .map((verb) => (
          <Button
            key={verb}
            component={Link}
            to="/work/$verb"
            params={{ verb } as never}
            variant="default"
            h={64}
          >
            {sayIf(say, 'verb', verb)}
          </Button>
        ))}
    </SimpleGrid>
  )
}
