import { ProblemError } from '../api/client.ts'
import { kindOf } from '../api/problem.ts'
import { Refused, Waiting } from '../ui/told.tsx'
import { useWords } from '../words/words.ts'

/** What a question's screen shows until its answer is there: that it waits, or why there is none. */
export const Unanswered = ({
  asked: { error, refetch },
}: {
  readonly asked: { readonly error: Error | null; readonly refetch: () => unknown }
}) => {
  const { say } = useWords()
  if (error === null) return <Waiting label={say('state.loading')} />
  const again = { label: say('state.again'), onClick: () => void refetch() }
  if (!(error instanceof ProblemError)) throw error
  const { problem } = error
  const kind = kindOf(problem)
  if (kind === 'unreachable') return <Refused title={say('state.unreachable')} again={again} />
  const title = kind === 'not-permitted' ? say('state.notPermitted') : problem.title
  const reasons = problem.errors.map(({ detail }) => detail)
  return (
    <Refused
      title={title || say('state.failed', { status: problem.status })}
      reasons={reasons.length > 0 ? reasons : [problem.detail].filter((text) => text !== '')}
      again={again}
    />
  )
}
