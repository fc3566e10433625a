import { RevisionStore } from '../../../comparison';
import type { Database } from '../../../database';
import { codeOf } from '../../../eligibility';
import { type TownCode, townEntry } from '../../../identity/town';
import { monthNumber, type YearMonth } from '../../../identity/year-month';
import type { StepOutcome } from '../step-store';

const OPEN = `
select town, sum(people)::integer as people from comparison.total
where month = $1 and from_revision <= $2 and $2 < until_revision and work_item <> ${codeOf('WORK_ITEM', 'NONE')}
group by town order by town collate "C" nulls last`;

export interface OpenItems {
  readonly revision: number;
  readonly towns: readonly { readonly town: string | null; readonly people: number }[];
}

/** How many people each town has something to do for, by the revision that stands; null when the month was not compared. */
export async function openItems(database: Database, month: YearMonth): Promise<OpenItems | null> {
  const standing = await new RevisionStore(database.reader('minsheng_hub')).one(monthNumber(month), null);
  if (standing === null) return null;
  const towns = await database.transaction('minsheng_hub', (transaction) =>
    transaction.rows<OpenItems['towns'][number]>(OPEN, [standing.month, standing.revision]),
  );
  return { revision: standing.revision, towns };
}

export const townNamed = (town: string | null): string => (town === null ? '镇区未定' : townEntry(town as TownCode).nameZh);

/** 催办: which towns still have people to handle. */
export async function remind(database: Database, month: YearMonth): Promise<StepOutcome> {
  const open = await openItems(database, month);
  if (open === null) return { state: 'NOT_READY', messageZh: `${month} 尚未比对`, message: `${month} has not been compared` };
  const zh = open.towns.map(({ town, people }) => `${townNamed(town)} ${people} 人`).join('，');
  const en = open.towns.map(({ town, people }) => `${town ?? 'no town'} ${people}`).join(', ');
  return { state: 'DONE', messageZh: `${month} 待办：${zh || '无'}`, message: `${month}, people to handle: ${en || 'none'}` };
}
