import { createTheme, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e6f7f5',
  '#cdeae7',
  '#9ad5cf',
  '#63bfb6',
  '#38ada1',
  '#1ea194',
  '#0d7f74',
  '#0b6b62',
  '#0b5a54',
  '#064a44',
]

/** Large targets and plain contrasts: it is read at two in the morning, and with gloves on. */
export const theme = createTheme({
  primaryColor: 'teal',
  respectReducedMotion: true,
  primaryShade: { light: 8, dark: 7 },
  colors: { teal },
  defaultRadius: 'md',
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    NavLink: { styles: { root: { minHeight: 48 } } },
  },
})
