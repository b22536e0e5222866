import '@mantine/core/styles.css'
import './main.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { ProblemError } from './api/client.ts'
import { router } from './router.tsx'
import { theme } from './ui/theme.ts'
import { readyWords } from './words/words.ts'

/** What was refused stays refused: only a server out of reach is asked again by itself. */
const questions = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) =>
        failures < 2 &&
        error instanceof ProblemError &&
        (error.problem.status === 0 || error.problem.status === 503),
    },
  },
})

const nonce = document.querySelector('meta[name=csp-nonce]')?.getAttribute('content') ?? ''
const place = document.querySelector('#root')
if (!place) throw new Error('The page has no #root')

await readyWords(navigator.language)
document.documentElement.lang = 'en'
createRoot(place).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
    <QueryClientProvider client={questions}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>,
)
