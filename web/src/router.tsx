import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import type { StockAsked } from './api/questions.ts'
import { ActScreen } from './screens/act.tsx'
import { FindingsScreen } from './screens/findings.tsx'
import { LotScreen } from './screens/lot.tsx'
import { OverviewScreen } from './screens/overview.tsx'
import { Shell } from './screens/shell.tsx'
import { StockScreen } from './screens/stock.tsx'
import { TraceScreen, type TraceSearch } from './screens/trace.tsx'
import { WorkScreen } from './screens/work.tsx'

const root = createRootRoute({ component: Shell })

const overview = createRoute({ getParentRoute: () => root, path: '/', component: OverviewScreen })

const lot = createRoute({
  getParentRoute: () => root,
  path: '/lot',
  // What looks like a number in the address is a name all the same.
  validateSearch: ({ name }) => ({ name: String(name ?? '') }),
  component: () => <LotScreen name={lot.useSearch().name} />,
})

const texts = <Name extends string>(
  said: Readonly<Record<string, unknown>>,
  ...names: readonly Name[]
): Partial<Record<Name, string>> =>
  Object.fromEntries(
    names.flatMap((name) => (said[name] === undefined ? [] : [[name, String(said[name])]])),
  ) as Partial<Record<Name, string>>

const trace = createRoute({
  getParentRoute: () => root,
  path: '/trace',
  validateSearch: (said): TraceSearch => ({
    ...texts(said, 'since', 'asKnownAt', 'tab'),
    lot: String(said.lot ?? ''),
    direction: said.direction === 'backward' ? 'backward' : 'forward',
    exposure: said.exposure === 'set' ? 'set' : 'quantity',
  }),
  component: () => <TraceScreen search={trace.useSearch()} />,
})

const stock = createRoute({
  getParentRoute: () => root,
  path: '/stock',
  validateSearch: (said): StockAsked => texts(said, 'item', 'place', 'status'),
  component: () => <StockScreen search={stock.useSearch()} />,
})

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  component: FindingsScreen,
})

const work = createRoute({ getParentRoute: () => root, path: '/work', component: WorkScreen })

const act = createRoute({
  getParentRoute: () => root,
  path: '/work/$verb',
  validateSearch: (said) => texts(said, 'lot'),
  component: () => {
    const { verb } = act.useParams()
    return <ActScreen key={verb} verb={verb} lot={act.useSearch().lot} />
  },
})

/** Every screen and its address; addresses are made from this and nowhere else. */
export const router = createRouter({
  routeTree: root.addChildren([overview, lot, trace, stock, findings, work, act]),
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
