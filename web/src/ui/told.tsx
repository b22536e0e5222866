import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Shows that something is on its way. */
export const Waiting = ({ label }: { readonly label: string }) => (
  <Center p="xl" role="status" aria-label={label}>
    <Loader />
  </Center>
)

/** Shows that there is nothing, and what to do about it. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => (
  <Center p="xl">
    <Text size="lg">{children}</Text>
  </Center>
)

/** Shows what went wrong, each reason by itself, and a way to try again where one helps. */
export const Refused = ({
  title,
  reasons = [],
  again,
}: {
  readonly title: string
  readonly reasons?: readonly string[]
  readonly again?: { readonly label: string; readonly onClick: () => void }
}) => (
  <Alert color="red" variant="outline" role="alert" title={title}>
    <Stack gap="xs" align="flex-start">
      {reasons.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {again && (
        <Button variant="default" onClick={again.onClick}>
          {again.label}
        </Button>
      )}
    </Stack>
  </Alert>
)
