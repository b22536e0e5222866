const key = 'lotline.asked'
const most = 12

/** What was asked for lately on this device, the latest first. */
export const recentlyAsked = (): readonly string[] => {
  const kept = localStorage.getItem(key)
  return kept === null ? [] : (JSON.parse(kept) as string[])
}

/** Remembers what was asked for. */
export const noteAsked = (name: string): void => {
  const others = recentlyAsked().filter((one) => one !== name)
  localStorage.setItem(key, JSON.stringify([name, ...others].slice(0, most)))
}
