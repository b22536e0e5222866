import { type Permission, permissions } from './permission.ts'

/** What a role is for, and all that it allows. */
export interface Role {
  readonly name: string
  readonly help: string
  readonly permissions: readonly Permission[]
}

const seeing: readonly Permission[] = [
  ...(['see-lots', 'see-master-data', 'see-stock', 'see-traces', 'see-findings'] as const),
]
const handling: readonly Permission[] = [
  ...(['move', 'pack', 'unpack', 'count', 'scrap', 'hold', 'print'] as const),
]
const making: readonly Permission[] = [
  'declare',
  'produce',
  'repack',
  'relabel',
  'split',
  'merge',
  'assemble',
  'clean',
  'use',
  'sample',
  'test',
]
const trading: readonly Permission[] = [
  ...(['receive', 'return', 'pick', 'stage', 'load', 'ship', 'change-owner'] as const),
]

/** The roles every company begins with. Quality alone releases. */
export const builtInRoles: readonly Role[] = [
  {
    name: 'administrator',
    help: 'Runs the company: people, roles, keys, stations, webhooks, master data.',
    permissions: permissions.filter(
      (permission) =>
        permission.startsWith('manage-') ||
        permission.startsWith('see-') ||
        ['describe', 'capture', 'print', 'check-record', 'take-export'].includes(permission),
    ),
  },
  {
    name: 'quality',
    help: 'Judges lots: tests, holds, releases, rejects, recalls; corrects the record.',
    permissions: [
      ...seeing,
      ...['hold', 'release', 'reject', 'recall', 'test', 'sample', 'count'],
      ...['scrap', 'destroy', 'correct', 'capture', 'describe', 'sign', 'print'],
      ...['see-events', 'see-audit', 'see-people', 'check-record', 'take-export'],
    ] as readonly Permission[],
  },
  {
    name: 'production',
    help: 'Makes things: runs, rework, packing.',
    permissions: [...seeing, ...handling, ...making, 'see-events'],
  },
  {
    name: 'warehouse',
    help: 'Handles goods: receives, moves, picks, ships, counts.',
    permissions: [...seeing, ...handling, ...trading, 'declare', 'sample', 'see-events'],
  },
  {
    name: 'station',
    help: 'Shop-floor work at a shared station, by badge or PIN.',
    permissions: ['see-lots', 'see-master-data', 'see-stock', ...handling, ...making, ...trading],
  },
  {
    name: 'auditor',
    help: 'Reads everything and changes nothing.',
    permissions: permissions.filter(
      (permission) =>
        permission.startsWith('see-') || ['check-record', 'take-export'].includes(permission),
    ),
  },
  {
    name: 'client',
    help: 'A customer of a warehouse: sees the stock it owns and where that went, nothing else.',
    permissions: ['see-lots', 'see-stock', 'see-traces'],
  },
  {
    name: 'integration',
    help: 'A program that reports what happens and reads the record; it judges nothing.',
    permissions: [
      ...seeing,
      ...handling,
      ...making,
      ...trading,
      'capture',
      'describe',
      'see-events',
    ],
  },
]
