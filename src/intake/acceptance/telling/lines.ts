import { changeKindCode } from '../../../changelog';
import { type Aspect, NOTHING, type Pair, type Telling } from './aspect';
import type { Meeting } from './meetings';

const CORRECTED = changeKindCode('RECORD_CORRECTED');

/**
 * A select for each thing that may have changed, in the order in which it is told: place, kind, month, category, from, to, reason. Not lines of
 * VALUES: there PostgreSQL would prepare every expression again for every record, which cost ten times the rest.
 */
export function linesOf(meeting: Meeting, telling: Telling): string[] {
  const { before, after, told } = meeting;
  const both = before !== null && after !== null && !(told.means === 'KNOWN' && told.row === null);
  const lines = telling.aspects.map((aspect) => aspectLine(meeting, telling, aspect));
  if (both && telling.town === 'SAID') lines.push(townLine(meeting, telling));
  if (both && telling.others.length > 0) lines.push(othersLine(meeting, telling));
  return lines.map((line, place) => `select ${[place, ...line].join(', ')}`);
}

type Line = readonly [kind: string, month: string, category: string, from: string, to: string, reason: string];

function aspectLine({ before, after, told, month }: Meeting, telling: Telling, aspect: Aspect): Line {
  const pair: Pair = { before, after, from: aspect.state(before), to: aspect.state(after), month };
  const own = `(${aspect.kind(pair)})`;
  const cases = [`when ${pair.from} is not distinct from ${pair.to} then null`];
  if (told.means === 'KNOWN') cases.push(`when ${aspect.state(told.row)} is distinct from ${pair.to} then null`);
  const corrects = told.means === 'CORRECTED' ? `${aspect.state(told.row)} is distinct from ${pair.from}` : 'false';
  if (told.means === 'CORRECTED') cases.push(`when ${corrects} then ${CORRECTED}`);
  return [
    `case ${cases.join(' ')} else ${own} end`,
    (aspect.month ?? telling.month)(pair),
    aspect.category?.(pair) ?? NOTHING,
    pair.from,
    pair.to,
    `case when ${corrects} or ${own} = ${CORRECTED} then '${aspect.name}' else ${aspect.reason?.(pair) ?? NOTHING} end`,
  ];
}

/** Another town of the same record, also when a list of the same month corrects it: both towns hear of it. */
function townLine({ before, after, told, month }: Meeting, { counts, ...telling }: Telling): Line {
  const unknown = told.means === 'KNOWN' ? ` and ${counts(`${told.row}`)} and ${told.row}.town is not distinct from ${after}.town` : '';
  const moved = `${counts(`${before}`)} and ${counts(`${after}`)} and ${before}.town is distinct from ${after}.town${unknown}`;
  const pair = { before, after, from: `${before}.town`, to: `${after}.town`, month };
  return [`case when ${moved} then ${changeKindCode('TOWN_CHANGED')} end`, telling.month(pair), NOTHING, pair.from, pair.to, NOTHING];
}

/** The columns that no aspect tells: what they say may be anything, so only their names are told. */
function othersLine({ before, after, told, month }: Meeting, { counts, others, followers, ...telling }: Telling): Line {
  const differing = (one: string, other: string): string => {
    const differs = (column: string): string => `${one}.${column} is distinct from ${other}.${column}`;
    const along = (column: string): string => (followers[column] ? ` and not ${differs(followers[column])}` : '');
    const names = others.map((column) => `case when ${differs(column)}${along(column)} then '${column.toUpperCase()}' end`);
    return `nullif(concat_ws(',', ${names.join(', ')}), '')`;
  };
  const reason = differing(`${before}`, `${after}`);
  const unknown = told.means === 'KNOWN' ? ` and ${counts(`${told.row}`)} and ${differing(`${told.row}`, `${after}`)} is null` : '';
  const differ = `${counts(`${before}`)} and ${counts(`${after}`)} and ${reason} is not null${unknown}`;
  return [
    `case when ${differ} then ${CORRECTED} end`,
    telling.month({ before, after, from: NOTHING, to: NOTHING, month }),
    NOTHING,
    NOTHING,
    NOTHING,
    reason,
  ];
}
