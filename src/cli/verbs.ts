import type { Command } from 'commander'
import { addActs } from './act.ts'
import { addAudit } from './audit.ts'
import { addCorrect } from './correct.ts'
import { addDescribe } from './describe.ts'
import type { Door, ExitCode } from './door.ts'
import { addEntry } from './entry.ts'
import { addBackup, addExport, addRestore } from './export.ts'
import { addFind } from './find.ts'
import { addFindings } from './findings.ts'
import { addIdentify } from './identify.ts'
import { addImport } from './import.ts'
import { addKeys } from './key.ts'
import { addLot } from './lot.ts'
import { addCompanies, addPeople } from './people.ts'
import { addRules } from './rules.ts'
import { addStock } from './stock.ts'
import { addTrace } from './trace.ts'
import { addRebuild, addVerify } from './verify.ts'

/** Adds a verb to the program; `leave` is told with which code to end. */
export type AddVerb = (program: Command, door: Door, leave: (code: ExitCode) => void) => Command

/** Every verb, in the order the help shows them. */
export const verbs: readonly AddVerb[] = [
  addTrace,
  addFind,
  addLot,
  addStock,
  addIdentify,
  addFindings,
  addRules,
  addEntry,
  addAudit,
  addActs,
  addCorrect,
  addDescribe,
  addImport,
  addExport,
  addBackup,
  addRestore,
  addKeys,
  addPeople,
  addCompanies,
  addVerify,
  addRebuild,
]
