import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'

/** A link to a unit's card, by its code where it has one. */
export const UnitLink = ({
  unit: { uri, code },
}: {
  readonly unit: { readonly uri: string; readonly code: string | null }
}) => (
  <Anchor
    component={Link}
    to="/lot"
    search={{ name: uri } as never}
    fw={600}
    style={{ overflowWrap: 'anywhere' }}
  >
    {code ?? uri}
  </Anchor>
)
