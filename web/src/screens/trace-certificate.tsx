import { Alert, List, Stack, Text } from '@mantine/core'
import { sayIf, useWords } from '../words/words.ts'
import type { Trace } from './trace-answer.ts'
import { UnitLink } from './unit-link.tsx'

/** Whether the answer is whole, said so that nobody misses it; and why not, with each lot. */
export const TraceCertificate = ({ trace }: { readonly trace: Trace }) => {
  const { say, language } = useWords()
  const { whole, notWhole, elapsedMs, head } = trace.certificate
  const labels = new Map(trace.units.map((unit) => [unit.uri, unit.code]))
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  return (
    <Alert
      color={whole ? 'teal' : 'red.9'}
      variant={whole ? 'outline' : 'filled'}
      role={whole ? 'status' : 'alert'}
      title={
        <Text size="lg" fw={700}>
          {say(whole ? 'trace.whole' : 'trace.notWhole')}
        </Text>
      }
    >
      <Stack gap="xs">
        {!whole && <Text>{say('trace.notWhole.hint')}</Text>}
        <List>
          {notWhole.map(({ kind, lots, entries }) => (
            <List.Item key={kind}>
              {sayIf(say, 'notWhole', kind)}
              {': '}
              {lots.map((uri, at) => (
                <span key={uri}>
                  {at > 0 && ', '}
                  <UnitLink unit={{ uri, code: labels.get(uri) ?? null }} />
                </span>
              ))}
              {entries.length > 0 &&
                ` (${entries.map(({ entry }) => say('lot.entry', { seq: entry })).join(', ')})`}
            </List.Item>
          ))}
        </List>
        <Text size="sm">
          {say('trace.reached', { ...trace.reached })}
          {'. '}
          {say('trace.elapsed', { seconds: seconds.format(elapsedMs / 1000), head })}
        </Text>
      </Stack>
    </Alert>
  )
}
