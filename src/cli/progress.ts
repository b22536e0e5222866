import type { Io } from './door.ts'

/** A line that is drawn over while work goes on; nothing where nobody is watching. */
export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

/** Draws progress on a terminal, on the error stream, so that answers can be piped. */
export const progressOf = ({ isTerminal, columns, draw }: Io): Progress => {
  let drawn = false
  return {
    show: (text) => {
      if (!isTerminal) return
      drawn = true
      draw(`\r${text.slice(0, columns - 1).padEnd(columns - 1)}`)
    },
    clear: () => {
      if (drawn) draw(`\r${' '.repeat(columns - 1)}\r`)
      drawn = false
    },
  }
}

/** A bar of so many characters, filled to a share. */
export const bar = (share: number, width: number): string => {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width)
  return '█'.repeat(filled) + '░'.repeat(width - filled)
}
