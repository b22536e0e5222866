import type { Command } from 'commander'
import pc from 'picocolors'
import { isNameRefusal } from '../flow/ask.ts'
import { type LotCard, type LotHappening, type LotPlace, lotCard } from '../flow/lot-card.ts'
import { holdDisposition, recallDisposition, rejectDisposition } from '../lots/status.ts'
import { type Door, type ExitCode, exitCodes } from './door.ts'
import { findingSentence } from './finding-sentence.ts'
import { amount, documentName, moment, ownerHead, refuseName, table } from './print.ts'

/** `lotline lot`: a lot's card. */
export const addLot = (program: Command, door: Door, leave: (code: ExitCode) => void): Command =>
  program
    .command('lot <lot>')
    .summary("a lot's card: what it is, where it is, what happened to it")
    .description('Shows a lot: its names, dates, status, where it is, and its whole history.')
    .addHelpText('after', '\nExample:\n  lotline lot FL-2231')
    .action(async (name: string) => {
      const card = await lotCard(await door.ledger(), name)
      if (isNameRefusal(card)) return leave(refuseName(door, card))
      if (door.json()) door.io.out(JSON.stringify(card))
      else for (const line of cardLines(card)) door.io.out(line)
      leave(exitCodes.whole)
    })

const cardLines = (card: LotCard): readonly string[] => [
  `${pc.bold(card.code ?? card.uri)}  ${card.itemName ?? card.item ?? ''}  ` +
    statusText(card.status),
  pc.dim(card.uri),
  ...card.names
    .filter(({ spelling }) => spelling !== card.uri && spelling !== card.code)
    .map(({ kind, spelling }) => `  ${kind}: ${spelling}`),
  ...Object.entries(card.attributes).map(
    ([iri, value]) =>
      `  ${localName(iri)}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  ),
  '',
  pc.bold('Where it is'),
  ...(card.places.length === 0
    ? ['  Nowhere: the record leaves nothing of it.']
    : table(
        ['quantity', 'where', 'since', 'document', 'in', ...ownerHead(card.places)],
        card.places.map((place) => [
          amount(place.quantity, place.uom),
          whereText(place),
          moment(place.sinceMs),
          documentName(place.document),
          place.containerNames.join(' in '),
          place.ownerName ?? place.owner,
        ]),
      )),
  '',
  pc.bold('In and out'),
  ...table(
    ['', 'quantity'],
    card.sums.map(({ kind, quantity, uom }) => [sumNames[kind] ?? kind, amount(quantity, uom)]),
  ),
  '',
  pc.bold('History'),
  ...table(
    ['when', 'what', 'quantity', 'where or who', 'document', 'entry', ''],
    card.history.map((happening) => [
      moment(happening.atMs),
      whatText(happening),
      happening.kind === 'measured' && happening.quantity === null
        ? ''
        : amount(happening.quantity, happening.uom),
      happening.partyName ??
        happening.party ??
        happening.containerName ??
        happening.container ??
        happening.placeName ??
        happening.place,
      documentName(happening.document),
      String(happening.seq ?? ''),
      happening.voided ? 'voided' : '',
    ]),
  ),
  ...(card.findings.length === 0
    ? []
    : [
        '',
        pc.bold('Odd in the record'),
        ...card.findings.map((one) => `  ${findingSentence(one)}`),
      ]),
]

/** What a row of a lot's account is called. */
const sumNames: Readonly<Partial<Record<LotCard['sums'][number]['kind'], string>>> = {
  moved: 'first seen here',
  shipped: 'shipped, not come back',
  gone: 'gone with its container',
  on_hand: 'on hand',
}

/** What a status set or lifted is called; any other by its own word. */
const statusWords: Readonly<Record<string, string>> = {
  [`+${holdDisposition}`]: 'put on hold',
  [`-${holdDisposition}`]: 'released',
  [`+${rejectDisposition}`]: 'rejected',
  [`-${rejectDisposition}`]: 'no longer rejected',
  [`+${recallDisposition}`]: 'recalled',
  [`-${recallDisposition}`]: 'no longer recalled',
}

/** What happened, as people say it: `put on hold: metal found`. */
const whatText = ({ kind, step, status, reason }: LotHappening): string => {
  const words = status.map(
    (one) =>
      statusWords[one] ?? `${one.startsWith('+') ? 'set' : 'lifted'} ${localName(one.slice(1))}`,
  )
  const stepped = step === null ? kind : `${kind} (${localName(step)})`
  const said = kind === 'measured' && words.length > 0 ? words : [stepped, ...words]
  return `${said.join(', ')}${reason === null ? '' : `: ${reason}`}`
}

const statusText = (status: string): string =>
  status === 'released' ? pc.green(status) : pc.red(status)

const localName = (iri: string): string =>
  iri.slice(Math.max(iri.lastIndexOf(':'), iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)

const whereText = (place: LotPlace): string =>
  place.state === 'shipped'
    ? `shipped to ${place.toPartyName ?? place.toParty ?? place.toPlace ?? 'somebody not recorded'}`
    : place.state === 'gone'
      ? 'gone with its container'
      : (place.placeName ?? (place.place === '' ? 'a place not recorded' : place.place))
