import type { CaptureProfile } from './capture-profile.ts'
import { deviceProfile } from './capture-profiles/device.ts'
import { euFoodProfile } from './capture-profiles/eu-food.ts'
import { fsma204Profile } from './capture-profiles/fsma-204.ts'
import { generalProfile } from './capture-profiles/general.ts'
import { pharmaProfile } from './capture-profiles/pharma.ts'
import type { CaptureRule } from './capture-rule.ts'

/** Every profile in every version. */
export const captureProfiles: readonly CaptureProfile[] = [
  generalProfile,
  fsma204Profile,
  pharmaProfile,
  deviceProfile,
  euFoodProfile,
]

/** The profile of a name, in a version or the latest; null: there is none. */
export const profileOf = (name: string, version: string | null = null): CaptureProfile | null =>
  captureProfiles.findLast(
    (one) => one.name === name && (version === null || one.version === version),
  ) ?? null

/**
 * The rules of a profile's parts, those it has for everybody if none are named.
 *
 * Shape    The id of a rule is `profile/part/rule`.
 */
export const rulesOf = (
  profile: CaptureProfile,
  parts: readonly string[] | null = null,
): readonly CaptureRule[] =>
  profile.parts
    .filter(({ name, isUsual }) => (parts === null ? isUsual : parts.includes(name)))
    .flatMap((part) =>
      part.rules.map(({ name, at, strictness = 'reject', ...rule }) => ({
        id: `${profile.name}/${part.name}/${name}`,
        ...rule,
        citation: part.source + at,
        strictness,
      })),
    )
