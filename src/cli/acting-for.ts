import { userInfo } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { AGREEMENTS, type Caller } from '../access';
import { CHANGE_KINDS, type ChangeKind } from '../changelog';
import { AGENCIES, type Agency } from '../identity/agency';
import { parseTownCode } from '../identity/town';
import type { RefusalWords } from '../refusal';
import { commandCaller } from './command-caller';

/** For whom a command acts that concerns changes: officers of this standing hear the same over the graph. */
export interface ActingFor {
  readonly agency: Agency;
  readonly town?: string;
  readonly officer?: string;
  readonly json?: boolean;
}

export function actingFor(command: Command): Command {
  return command
    .addOption(new Option('--agency <agency>', '所属部门 · the agency that is acted for').choices(AGENCIES).default('SOCIAL_SECURITY'))
    .option('--town <code>', '镇区代码，部门为 TOWN 时 · code of the town, with --agency TOWN')
    .option('--officer <name>', '经办人 · officer (default: the login name)')
    .option('--json', 'JSON instead of sentences');
}

/** The standing whose agreement lets an agency manage webhooks; there is one for each. */
export function callerOf({ agency, town, officer }: ActingFor): Caller | RefusalWords {
  const standing = AGREEMENTS.find((each) => each.agency === agency && each.scopes.includes('webhook:manage'));
  const code = town === undefined ? null : parseTownCode(town);
  if (standing === undefined || (agency === 'TOWN') !== (typeof code === 'string')) return wrongTown;
  const { role, purpose } = standing;
  return commandCaller(officer ?? userInfo().username, { agency, role, purpose }, typeof code === 'string' ? code : null);
}

const wrongTown: RefusalWords = {
  code: 'BAD_TOWN',
  message: 'town: expected the code of a town with --agency TOWN, and none with another agency.',
  messageZh: '部门为 TOWN 时须写明镇区代码（--town），其他部门不写。',
  path: 'town',
  expected: 'the code of a town with --agency TOWN, and none otherwise',
  got: 'another combination',
};

/** Kinds of changes, separated by commas; `ALL` is the empty list. */
export function kindsWord(text: string): readonly ChangeKind[] {
  if (text === 'ALL') return [];
  const words = text.split(',').map((each) => each.trim());
  const kinds = CHANGE_KINDS.filter((kind) => words.includes(kind));
  if (kinds.length === new Set(words).size) return kinds;
  throw new InvalidArgumentError(
    `\n须为变更种类，逗号分隔。\nkinds: expected kinds of changes separated by commas, of ${CHANGE_KINDS.join(', ')}.`,
  );
}
