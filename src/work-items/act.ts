import { type Caller, visibleTowns } from '../access';
import { appendChanges } from '../changelog';
import { viewOf } from '../comparison';
import type { Database, Transaction } from '../database';
import { codeOf } from '../eligibility';
import { parseTownCode } from '../identity/town';
import { lockKnowledge, nextKnowledge, stampKnowledge } from '../intake/acceptance';
import { onceOnly, type RefusalWords } from '../refusal';
import { type ItemPlace, itemId, parseItemId } from './item-id';
import { conflict, sameOfficer, unknownItem, wrongKind, wrongState } from './refusals';
import { type Act, type Decision, isOpen, moved, type WorkItemState } from './state';
import { type ItemRow, readItem } from './store';
import { wrongWords } from './words-of-act';

/** What an officer does with a work item. Who it is comes from the token. */
export interface ActOrder {
  readonly item: string;
  /** The version that the officer saw; another one means that somebody else was faster. */
  readonly version: number;
  readonly act: Act;
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly document: string | null;
  /** The idempotency key. */
  readonly key: string;
}

/** A work item after an act: its place, and the row as the officer would read it now. */
export interface Acted {
  readonly place: ItemPlace;
  readonly row: ItemRow;
}

/**
 * Takes one step with a work item, as one more thing that the hub knows. Append-only: a step is never changed, and who took it, from where to where and
 * why stays. What moves or stops money takes a second officer of the same town or of the city, and never the same person twice.
 */
export async function actOnWorkItem(database: Database, order: ActOrder, caller: Caller): Promise<Acted | RefusalWords> {
  const place = parseItemId(order.item);
  if (place === null) return unknownItem;
  const wrong = wrongWords(order);
  if (wrong !== null) return wrong;
  return database.transaction('minsheng_hub', async (transaction) => {
    await lockKnowledge(transaction);
    return onceOnly(transaction, { caller, key: order.key, request: JSON.stringify(order) }, () =>
      act(transaction, place, { order, caller }),
    );
  });
}

interface Acting {
  readonly order: ActOrder;
  readonly caller: Caller;
}

async function act(transaction: Transaction, place: ItemPlace, acting: Acting): Promise<Acted | RefusalWords> {
  const { order, caller } = acting;
  const row = await readItem(transaction, place, viewOf(caller));
  if (row === null || !isOwn(row, caller)) return unknownItem;
  if (row.version !== order.version) return conflict(order.version, row);
  const result = moved({ kind: place.kind, from: row.state, act: order.act, decision: order.decision });
  if ('refused' in result) return result.refused === 'KIND' ? wrongKind(place.kind, order.act) : wrongState(row.state, order.act);
  if (isSecond(order.act) && row.officer === caller.subject) return sameOfficer;
  await write(transaction, place, { ...acting, row, to: result.to });
  const after = await readItem(transaction, place, viewOf(caller));
  return after === null ? unknownItem : { place, row: after };
}

const isSecond = (act: Act): boolean => act === 'APPROVE' || act === 'REJECT';

/** A town acts for its own people; one whom it only claims is the other town's until that is settled. */
function isOwn({ town }: ItemRow, caller: Caller): boolean {
  const towns: readonly string[] | null = visibleTowns(caller);
  return towns === null || (town !== null && towns.includes(town));
}

interface Step extends Acting {
  readonly row: ItemRow;
  readonly to: WorkItemState;
}

async function write(transaction: Transaction, place: ItemPlace, taken: Step): Promise<void> {
  const { month, person, kind } = place;
  const { order, caller, row, to } = taken;
  const number = await nextKnowledge(transaction);
  const { act: what, reason, document } = order;
  const decision = isSecond(what) && kind === 'REVIEW' ? row.decision : order.decision;
  const step = [month, person, codeOf('WORK_ITEM', kind), row.version + 1, what, row.state, to, decision];
  await transaction.rows(STEP, [
    ...step,
    caller.subject,
    caller.agency,
    caller.town,
    reason?.trim() || null,
    document?.trim() || null,
    number,
    row.label,
  ]);
  await tell(transaction, place, { ...taken, number, why: decision ?? what });
  await stampKnowledge(transaction, number, 'WORK_ITEM_STEP', caller.subject);
}

interface TakenStep extends Step {
  readonly number: number;
  readonly why: Act | Decision;
}

/** An item is open while somebody has to do something with it, be it the second officer. */
async function tell(transaction: Transaction, place: ItemPlace, { caller, row, to, number, why }: TakenStep): Promise<void> {
  const { month, person, kind } = place;
  const town = parseTownCode(row.town);
  const about = { month, person, town: typeof town === 'string' ? town : null, category: kind, subject: itemId(place) };
  const said = { from: row.state, to, reason: why, knowledge: number, officer: caller.subject };
  await appendChanges(transaction, [{ kind: isOpen(to) ? 'WORK_ITEM_OPENED' : 'WORK_ITEM_CLOSED', ...about, ...said }]);
}

const STEP = `
insert into work.step (month, person, item, ordinal, act, from_state, to_state, decision, officer, agency, town, reason, document, known_from, label)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;
