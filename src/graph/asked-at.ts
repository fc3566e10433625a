import { loaderFor, type SubgraphContext } from '../access';
import type { Reader } from '../database';
import type { Moment } from '../identity/moment';
import { isRefusal, type RefusalWords } from '../refusal';
import { type Knowledge, knowledgeAt } from './knowledge';
import { refusedWith } from './refusal';

const KEY = Symbol('knowledge at a moment');

/** The knowledge at a moment, looked up once in a request however many persons and agencies ask. */
export function knowledgeInRequest(context: SubgraphContext, reader: Reader, moment: Moment | null): Promise<Knowledge | RefusalWords> {
  const known = loaderFor(context, KEY, () => new Map<Moment | null, Promise<Knowledge | RefusalWords>>());
  const asked = known.get(moment) ?? knowledgeAt(reader, moment);
  known.set(moment, asked);
  return asked;
}

/** An answer that depends on what `knownAt` means: at once when that is "now", after one look-up when it is a moment. */
export function answeredAt<T>(
  { knownAt = null }: { readonly knownAt?: Moment | null },
  { context, reader }: { readonly context: SubgraphContext; readonly reader: Reader },
  answer: (number: number | null) => T,
): T | Promise<T> {
  return knownAt === null ? answer(null) : numberAskedAt(context, reader, knownAt).then(answer);
}

/** A moment that has not come is an error of the field. */
async function numberAskedAt(context: SubgraphContext, reader: Reader, moment: Moment): Promise<number> {
  const knowledge = await knowledgeInRequest(context, reader, moment);
  if (isRefusal(knowledge)) throw refusedWith(knowledge);
  return knowledge.number;
}
