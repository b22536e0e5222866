import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type StockAsked, stockQuestion } from '../api/questions.ts'
import { Rows } from '../ui/rows.tsx'
import { shownMoment, shownQuantity } from '../ui/shown.ts'
import { Nothing } from '../ui/told.tsx'
import { sayIf, useWords } from '../words/words.ts'
import { Unanswered } from './asked.tsx'
import { StatusBadge } from './status-badge.tsx'
import { UnitLink } from './unit-link.tsx'

const statuses = ['released', 'held', 'expired', 'rejected', 'recalled', 'suspect', 'damaged']

/** What is on hand, by item, place and status; the question stands in the address. */
export const StockScreen = ({ search }: { readonly search: StockAsked }) => {
  const { say, language } = useWords()
  const navigate = useNavigate()
  const asked = useInfiniteQuery(stockQuestion(search))
  const lines = asked.data?.pages.flatMap((page) => page.lines)
  const ask = (change: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: '/stock', search: { ...search, ...change } as never })
  return (
    <Stack>
      <Title order={1}>{say('stock.title')}</Title>
      <Group align="flex-end">
        {(['item', 'place'] as const).map((name) => (
          <TextInput
            key={`${name} ${search[name] ?? ''}`}
            label={say(`stock.filter.${name}`)}
            defaultValue={search[name] ?? ''}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') ask({ [name]: currentTarget.value || undefined })
            }}
            onBlur={({ currentTarget: { value } }) => {
              if (value !== (search[name] ?? '')) ask({ [name]: value || undefined })
            }}
          />
        ))}
        <Select
          label={say('stock.filter.status')}
          clearable
          value={search.status ?? null}
          data={statuses.map((value) => ({ value, label: sayIf(say, 'status', value) }))}
          onChange={(status) => ask({ status: status ?? undefined })}
        />
      </Group>
      {lines === undefined ? (
        <Unanswered asked={asked} />
      ) : lines.length === 0 ? (
        <Nothing>{say('stock.none')}</Nothing>
      ) : (
        <>
          <Rows
            label={say('stock.title')}
            rows={lines}
            keyOf={({ uri, place }, at) => `${uri} ${place} ${at}`}
            columns={[
              {
                head: say('stock.lot'),
                cell: ({ uri, lot }) => <UnitLink unit={{ uri, code: lot }} />,
              },
              { head: say('lot.item'), cell: ({ item, itemName }) => itemName ?? item ?? '' },
              {
                head: say('lot.quantity'),
                isNumber: true,
                cell: ({ quantity, uom }) =>
                  shownQuantity(quantity, uom, language) ?? say('lot.unknownQuantity'),
              },
              {
                head: say('lot.place'),
                cell: ({ place, placeName }) => placeName ?? place,
              },
              { head: say('lot.state'), cell: ({ status }) => <StatusBadge status={status} /> },
              { head: say('lot.since'), cell: ({ since }) => shownMoment(since, language) },
            ]}
          />
          {asked.hasNextPage ? (
            <Group>
              <Button
                variant="default"
                loading={asked.isFetchingNextPage}
                onClick={() => void asked.fetchNextPage()}
              >
                {say('state.more')}
              </Button>
              <Text>{say('state.rest')}</Text>
            </Group>
          ) : (
            <Text size="sm">{say('state.all')}</Text>
          )}
        </>
      )}
    </Stack>
  )
}
