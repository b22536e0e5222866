import type { Verb } from '../lots/command.ts'
import { commandFields } from '../lots/command-fields.ts'

/** Acts that are no command of the trade, questions, and the running of a company. */
const others = {
  capture: 'Report events that have happened, as EPCIS.',
  correct: 'Declare a recorded event wrong, and say what is right.',
  describe: 'Describe items, places and parties.',
  print: 'Print labels, and see what was printed.',
  sign: 'Sign what is on the record with an electronic signature.',
  'see-lots': 'Find lots and see their cards.',
  'see-master-data': 'See what is known of items, places and parties.',
  'see-stock': 'See what is on hand.',
  'see-traces': 'Ask where a lot came from and where it went.',
  'see-findings': 'See what is odd in the record.',
  'see-events': 'Read the record, event by event, and follow it as it grows.',
  'see-people': 'See who works here, and in which roles.',
  'see-audit': 'Read the audit trail.',
  'check-record': 'Verify the record, and compare what is derived with a rebuild.',
  'take-export': 'Take the whole record out.',
  'manage-people': 'Invite people, give them roles, and end their access.',
  'manage-roles': 'Change what roles may do.',
  'manage-keys': 'Make and revoke API keys.',
  'manage-stations': 'Set up shared stations, badges and PINs.',
  'manage-webhooks': 'Send events elsewhere, and see what became of them.',
  'manage-company': 'Change how the company wants things done.',
} as const

/** One thing that may be allowed: a verb of the trade, another act, a question. */
export type Permission = Verb | keyof typeof others

/** What each permission allows, in a sentence; every permission is here. */
export const permissionHelp: Readonly<Record<Permission, string>> = {
  ...(Object.fromEntries(
    Object.entries(commandFields).map(([verb, { help }]) => [verb, help]),
  ) as Record<Verb, string>),
  ...others,
}

/** Every permission, verbs first. */
export const permissions = Object.keys(permissionHelp) as readonly Permission[]

/** Whether a text names a permission. */
export const isPermission = (text: string): text is Permission =>
  Object.hasOwn(permissionHelp, text)
