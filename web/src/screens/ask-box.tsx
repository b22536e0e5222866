import { Autocomplete, Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useWords } from '../words/words.ts'
import { noteAsked, recentlyAsked } from './recent.ts'

/** The one box for every question: what is typed or scanned into it is asked for. */
export const AskBox = () => {
  const { say } = useWords()
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const focus = () => {
    box.current?.focus()
    box.current?.select()
  }
  useHotkeys([
    ['/', focus],
    ['mod+K', focus],
  ])
  const ask = (name: string) => {
    if (name.trim() === '') return
    noteAsked(name.trim())
    setText('')
    box.current?.blur()
    void navigate({ to: '/lot', search: { name: name.trim() } })
  }
  return (
    <search style={{ flex: 1, maxWidth: 640 }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          ask(text)
        }}
      >
        <Group gap="xs" wrap="nowrap">
          <Autocomplete
            ref={box}
            flex={1}
            aria-label={say('ask.label')}
            placeholder={say('ask.placeholder')}
            data={[...recentlyAsked()]}
            value={text}
            onChange={setText}
            onOptionSubmit={ask}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
          />
          <Button type="submit">{say('ask.go')}</Button>
        </Group>
      </form>
    </search>
  )
}
