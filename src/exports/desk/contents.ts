import { type Caller, may } from '../../access';
import { type DetailedDiscrepancy, DiscrepancyDetails, isTold, type NameSaid, NamesSaid, type RevisionRow, viewOf } from '../../comparison';
import type { Database } from '../../database';
import { type Policy, policyFor, TOWN_PLANS, type TownPlan, withTownPlans } from '../../eligibility';
import type { IdentityKeys } from '../../identity/identity-keys';
import { isRefusal, type RefusalWords } from '../../refusal';
import type { MonthStatistics } from '../../statistics';
import { DISCREPANCY_COLUMNS, discrepancyRows, RAISED } from '../forms/discrepancy-list';
import { ENROLMENT_LIST } from '../forms/enrolment-list';
import type { FormContext, PeopleForm } from '../forms/form';
import { MARK_BATCH, MARK_CHANGES } from '../forms/mark-changes';
import { isSumOfCategories, STATISTICS_COLUMNS, statisticsRows } from '../forms/monthly-statistics';
import { PREMIUM_LIST } from '../forms/premium-list';
import { SETTLEMENT_COLUMNS, SETTLEMENT_SUMMARY_COLUMNS, settlementRow, settlementSummary, stateNote } from '../forms/settlement';
import { SUSPENSION_LIST } from '../forms/suspension-list';
import type { ExportOrder } from '../order';
import { identified } from '../read/identified';
import { listedPeople } from '../read/listed';
import { type SettledTown, settledCity, settledTowns } from '../read/settled';
import type { Cell, SheetColumn } from '../sheet/sheet';
import { townsOf } from './rights';

type Blocks = AsyncGenerator<readonly (readonly Cell[])[]>;

/** What stands on a list, without its title. */
export interface Contents {
  readonly columns: readonly SheetColumn[];
  readonly rows: Blocks;
  readonly money: boolean;
  readonly closing: boolean;
  /** Told beside the unit under the title. */
  readonly note?: string;
  readonly isSum?: (row: readonly Cell[]) => boolean;
}

export interface ContentsParts {
  readonly database: Database;
  readonly keys: IdentityKeys;
}

export interface Asked {
  readonly order: ExportOrder;
  readonly caller: Caller;
  readonly revision: RevisionRow;
}

/** The contents of a list that names people. */
export async function contentsOf(parts: ContentsParts, asked: Asked): Promise<Contents | RefusalWords> {
  switch (asked.order.kind) {
    case 'ENROLMENT_LIST':
      return ofForm(parts, asked, ENROLMENT_LIST);
    case 'MARK_CHANGES':
      return ofForm(parts, asked, MARK_CHANGES);
    case 'MARK_BATCH':
      return ofForm(parts, asked, MARK_BATCH);
    case 'PREMIUM_LIST':
      return ofForm(parts, asked, PREMIUM_LIST);
    case 'SUSPENSION_LIST':
      return ofForm(parts, asked, SUSPENSION_LIST);
    case 'DISCREPANCY_LIST':
      return { columns: DISCREPANCY_COLUMNS, rows: numbered(discrepancies(parts, asked)), money: false, closing: true };
    case 'SETTLEMENT':
      return ofSettlement(parts, asked);
    case 'MONTHLY_STATISTICS':
      throw new RangeError('contents: expected a list of people, got the statistics, which have contents of their own');
  }
}

/** The statistics as a caller may see them. */
export function contentsOfStatistics(statistics: MonthStatistics): Contents {
  const note = statistics.published ? '　* 不公布（不足10人，或可由此推算）' : '';
  return {
    note,
    columns: STATISTICS_COLUMNS,
    rows: oneBlock(async () => statisticsRows(statistics)),
    money: true,
    closing: false,
    isSum: isSumOfCategories,
  };
}

function people({ database, keys }: ContentsParts, { order, caller, revision }: Asked, condition: string) {
  const handled = townsOf(order, caller);
  return listedPeople(database, keys, { revision, view: viewOf(caller), towns: handled, condition });
}

/** The rules of the revision, with what towns had decided of their plans by then. */
async function rulesOf({ database }: ContentsParts, { revision }: Asked): Promise<Policy> {
  const plans = await database.transaction('minsheng_hub', (transaction) => transaction.rows<TownPlan>(TOWN_PLANS));
  return withTownPlans(policyFor(revision.month, revision.knownOn), plans, revision.month, revision.knowledge);
}

async function ofForm(parts: ContentsParts, asked: Asked, form: PeopleForm): Promise<Contents> {
  const { order, caller } = asked;
  const context: FormContext = { month: order.month, policy: await rulesOf(parts, asked), view: viewOf(caller) };
  const columns = form.columns.filter(({ needs }) => needs === undefined || may(caller, needs));
  async function* rows(): Blocks {
    let ordinal = 0;
    for await (const block of people(parts, asked, form.condition)) {
      yield block.map((listed) => {
        ordinal += 1;
        return columns.map((column) => column.of(listed, ordinal, context));
      });
    }
  }
  const money = form.money && columns.some(({ kind }) => kind === 'FEN');
  return { columns, rows: rows(), money, closing: form.closing };
}

async function* discrepancies(parts: ContentsParts, asked: Asked): Blocks {
  const reader = parts.database.reader('minsheng_hub');
  const details = new DiscrepancyDetails(reader);
  const view = viewOf(asked.caller);
  const sources = {
    names: new NamesSaid(reader, parts.keys),
    revision: asked.revision,
    told: ({ definition }: DetailedDiscrepancy) => isTold(view, definition),
    mayRead: ({ feed }: NameSaid) => view.maySee(feed),
  };
  for await (const block of people(parts, asked, RAISED)) {
    yield await discrepancyRows(block, { ...sources, details });
  }
}

/** Of a town person by person; of the city town by town. */
async function ofSettlement(parts: ContentsParts, { order, caller, revision }: Asked): Promise<Contents | RefusalWords> {
  const towns = townsOf(order, caller);
  const shared = { money: true, closing: true };
  if (towns === null) {
    const city = await settledCity(parts.database, revision.month);
    if (isRefusal(city)) return city;
    return { ...shared, columns: SETTLEMENT_SUMMARY_COLUMNS, rows: numbered(oneBlock(async () => settlementSummary(city, order.month))) };
  }
  const settled = await settledTowns(parts.database, revision.month, towns);
  if (isRefusal(settled)) return settled;
  return { ...shared, note: stateNote(settled), columns: SETTLEMENT_COLUMNS, rows: numbered(settledPeople(parts, settled)) };
}

const NAMED_AT_ONCE = 500;

/** The lines with names, opened for so many people at a time. */
async function* settledPeople({ database, keys }: ContentsParts, towns: readonly SettledTown[]): Blocks {
  for (const { settlement, lines } of towns) {
    for (let from = 0; from < lines.length; from += NAMED_AT_ONCE) {
      const block = lines.slice(from, from + NAMED_AT_ONCE);
      const persons = block.map(({ person }) => person);
      const who = await identified(database, keys, persons);
      yield block.map(({ person, sums }) => settlementRow(settlement.town, sums, who.get(person)));
    }
  }
}

/** Writes 1, 2, 3 … into the first column. */
async function* numbered(blocks: Blocks): Blocks {
  let ordinal = 0;
  for await (const block of blocks) {
    yield block.map(([, ...rest]) => {
      ordinal += 1;
      return [ordinal, ...rest];
    });
  }
}

async function* oneBlock(rows: () => Promise<readonly (readonly Cell[])[]>): Blocks {
  yield await rows();
}
