import { Badge } from '@mantine/core'
import { sayIf, useWords } from '../words/words.ts'

/** A lot's status: in words, and coloured where it forbids something. */
export const StatusBadge = ({ status }: { readonly status: string }) => {
  const { say } = useWords()
  const isFree = status === 'released'
  return (
    <Badge size="lg" color={isFree ? 'teal' : 'red.9'} variant={isFree ? 'outline' : 'filled'}>
      {sayIf(say, 'status', status)}
    </Badge>
  )
}
