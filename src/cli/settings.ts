import { type Command, Option } from 'commander'
import { notPermittedSentence } from '../access/access.ts'
import {
  type CompanySettings,
  changeSettings,
  companySettings,
  type SettingsSeen,
} from '../flow/settings.ts'
import { type Door, type ExitCode, exitCodes, Leave } from './door.ts'

interface Options {
  readonly fourEyes?: 'yes' | 'no'
  readonly signedRelease?: 'yes' | 'no'
  readonly webhookHosts?: readonly string[]
}

/** `lotline company settings`: how a company wants things done. */
export const addSettings = (
  company: Command,
  door: Door,
  leave: (code: ExitCode) => void,
): Command =>
  company
    .command('settings')
    .description('How the company wants things done; with options, changes it.')
    .addOption(
      new Option('--four-eyes <answer>', 'who received or made a lot may not release it').choices([
        'yes',
        'no',
      ]),
    )
    .addOption(
      new Option('--signed-release <answer>', 'a release is signed first, at the server').choices([
        'yes',
        'no',
      ]),
    )
    .option('--webhook-hosts <host...>', 'hosts inside that webhooks may be sent to; none: ""')
    .addHelpText('after', '\nExample:\n  lotline company settings --four-eyes yes')
    .action(async (options: Options) => leave(await runSettings(door, options)))

const runSettings = async (door: Door, options: Options): Promise<ExitCode> => {
  const ledger = await door.ledger()
  const access = door.access()
  const changes = changesIn(options)
  if (Object.keys(changes).length === 0) {
    tell(door, await companySettings({ ...ledger, access }))
    return exitCodes.whole
  }
  const changed = await changeSettings(await door.recorder(), access, changes, null)
  if (!changed.ok) {
    const said = changed.error.map((one) =>
      one.kind === 'not-permitted' ? notPermittedSentence(one) : one.detail,
    )
    throw new Leave(exitCodes.refused, said.join('\n'))
  }
  tell(door, changed.value)
  return exitCodes.whole
}

const changesIn = ({
  fourEyes,
  signedRelease,
  webhookHosts,
}: Options): Partial<CompanySettings> => ({
  ...(fourEyes === undefined ? {} : { fourEyes: fourEyes === 'yes' }),
  ...(signedRelease === undefined ? {} : { signedRelease: signedRelease === 'yes' }),
  ...(webhookHosts === undefined
    ? {}
    : { webhookHostsAllowed: webhookHosts.filter((host) => host !== '') }),
})

const tell = (door: Door, { settings }: SettingsSeen): void => {
  if (door.json()) {
    door.io.out(JSON.stringify(settings))
    return
  }
  const { fourEyes, signedRelease, webhookHostsAllowed } = settings
  const yes = (is: boolean): string => (is ? 'yes' : 'no')
  door.io.out(`four-eyes       ${yes(fourEyes)}`)
  door.io.out(`signed-release  ${yes(signedRelease)}`)
  door.io.out(`webhook-hosts   ${webhookHostsAllowed.join(', ') || 'none inside'}`)
}
