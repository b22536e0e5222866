import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

/** A column of a table: its head, and what stands in it for a row. */
export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  readonly isNumber?: boolean
}

/** A table that scrolls sideways by itself where the screen is narrow. */
export const Rows = <Row,>({
  label,
  columns,
  rows,
  keyOf,
}: {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, at: number) => string
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section className="sideways" aria-label={label} tabIndex={0}>
    <Table
      striped
      aria-label={label}
      verticalSpacing="sm"
      style={{ minWidth: Math.min(720, columns.length * 130) }}
    >
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ head, isNumber }) => (
            <Table.Th key={head} ta={isNumber ? 'end' : 'start'}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, at) => (
          <Table.Tr key={keyOf(row, at)}>
            {columns.map(({ head, cell, isNumber }) => (
              <Table.Td
                key={head}
                ta={isNumber ? 'end' : 'start'}
                style={isNumber ? { fontVariantNumeric: 'tabular-nums' } : {}}
              >
                {cell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
)
