/** Stops at a defect of the simulator itself. */
export function assertSound(isSound: boolean, message: string): asserts isSound {
  if (!isSound) throw new Error(message)
}
