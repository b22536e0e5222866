import type { CaptureRule, Strictness } from './capture-rule.ts'

/** A rule of a profile: `at` is where in its part's source it stands. */
export interface ProfileRule extends Pick<CaptureRule, 'steps' | 'of' | 'needs' | 'need'> {
  readonly name: string
  readonly at: string
  /** Where it is not a reason to refuse by itself: what is asked for only if it is known. */
  readonly strictness?: Strictness
}

/** Rules about one activity, which a company takes or leaves together. */
export interface ProfilePart {
  readonly name: string
  readonly title: string
  readonly source: string
  /** Whether it is taken by whoever takes the profile without naming parts. */
  readonly isUsual: boolean
  readonly rules: readonly ProfileRule[]
}

/**
 * What a trade or a law wants captured, as data.
 *
 * Shape    A profile never changes under its version. `asOf` is the day as of which its sources
 *          were read. `recorded` is what they want besides, and every entry has by itself.
 *          `notCovered` is what they want and no rule here looks at.
 */
export interface CaptureProfile {
  readonly name: string
  readonly version: string
  readonly asOf: string
  readonly title: string
  readonly parts: readonly ProfilePart[]
  readonly recorded: readonly string[]
  readonly notCovered: readonly string[]
}
