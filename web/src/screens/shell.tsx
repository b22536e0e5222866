import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  NavLink,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { useDisclosure, useNetwork } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ProblemError } from '../api/client.ts'
import { meQuestion } from '../api/questions.ts'
import { useWords } from '../words/words.ts'
import { AskBox } from './ask-box.tsx'
import { Unanswered } from './asked.tsx'

const pages = [
  ['/', 'nav.overview'],
  ['/work', 'nav.work'],
  ['/stock', 'nav.stock'],
  ['/findings', 'nav.findings'],
] as const

/** What stands around every screen: the box to ask, the way to the others, who is signed in. */
export const Shell = () => {
  const { say } = useWords()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const { online } = useNetwork()
  const me = useQuery(meQuestion)
  const isSignedOut = me.error instanceof ProblemError && me.error.problem.status === 401
  useEffect(() => {
    if (isSignedOut)
      location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
  }, [isSignedOut])
  return (
    <AppShell
      header={{ height: 64 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <a className="skip" href="#page">
        {say('app.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" wrap="nowrap">
          <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" aria-label={say('app.menu')} />
          <Text fw={800} size="lg" visibleFrom="sm" w={170}>
            Lotline
          </Text>
          <AskBox />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
        <AppShell.Section grow>
          {pages.map(([to, word]) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={say(word)}
              onClick={close}
              activeOptions={{ exact: to === '/' }}
            />
          ))}
        </AppShell.Section>
        <AppShell.Section>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {me.data?.identity.name}
          </Text>
          <ThemeSwitch />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1}>
        {!online && (
          <Text role="status" fw={700} mb="md">
            {say('app.offline')}
          </Text>
        )}
        {me.data ? <Outlet /> : <Unanswered asked={me} />}
      </AppShell.Main>
    </AppShell>
  )
}

const ThemeSwitch = () => {
  const { say } = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  return (
    <ActionIcon
      variant="default"
      size={48}
      aria-label={say('app.theme')}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      ◐
    </ActionIcon>
  )
}
