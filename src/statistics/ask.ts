import { type Caller, may, visibleTowns } from '../access';
import { RevisionStore } from '../comparison';
import type { Database } from '../database';
import { policyFor } from '../eligibility';
import { townFamily } from '../identity/town';
import { type MonthNumber, monthNumber, monthOf, type YearMonth } from '../identity/year-month';
import type { RefusalWords } from '../refusal';
import { countRevision } from './count';
import { notCompared, notPublished } from './publish';
import { readPublications } from './store';
import type { CountTable, Place, PlaceTold } from './table';
import { toldInFull } from './told';

/** 合计, 按镇区, 按类别, 按镇区和类别, 全部: which places are asked for. All are views of one table, so that none tells what another withholds. */
export const STATISTICS_BY = ['CITY', 'TOWN', 'CATEGORY', 'TOWN_AND_CATEGORY', 'EVERYTHING'] as const;
export type StatisticsBy = (typeof STATISTICS_BY)[number];

export interface StatisticsAsked {
  readonly month: YearMonth;
  readonly by: StatisticsBy;
  /** Only for those who see small groups too; the others get what was published. */
  readonly revision: number | null;
}

/** The statistics of a month. `published`: the edition for those who may only count, in which null is withheld. */
export interface MonthStatistics {
  readonly month: YearMonth;
  readonly revision: number;
  readonly published: boolean;
  readonly places: readonly PlaceTold[];
}

/** Gives the statistics of months to callers: in full to whom the agreement lets see small groups, of their own towns; else as published. */
export class Statistics {
  private readonly revisions: RevisionStore;

  constructor(private readonly database: Database) {
    this.revisions = new RevisionStore(database.reader('minsheng_hub'));
  }

  of(asked: StatisticsAsked, caller: Caller): Promise<MonthStatistics | RefusalWords> {
    return may(caller, 'statistics:read-small') ? this.inFull(asked, caller) : this.asPublished(asked);
  }

  /** The months of a stretch that have statistics for the caller, the earliest first. */
  async trend(months: { from: YearMonth; until: YearMonth; by: StatisticsBy }, caller: Caller): Promise<readonly MonthStatistics[]> {
    const { from, until, by } = months;
    if (!may(caller, 'statistics:read-small')) return this.published(monthNumber(from), monthNumber(until), by);
    const found: MonthStatistics[] = [];
    for (let month = monthNumber(from); month <= monthNumber(until); month = (month + 1) as MonthNumber) {
      const each = await this.inFull({ month: monthOf(month), by, revision: null }, caller);
      if ('places' in each) found.push(each);
    }
    return found;
  }

  private async asPublished({ month, by }: StatisticsAsked): Promise<MonthStatistics | RefusalWords> {
    const number = monthNumber(month);
    return (await this.published(number, number, by))[0] ?? notPublished(month);
  }

  private async published(from: MonthNumber, until: MonthNumber, by: StatisticsBy): Promise<readonly MonthStatistics[]> {
    const publications = await this.database.transaction('minsheng_hub', (transaction) => readPublications(transaction, from, until));
    return publications.map(({ month, revision, places }) => ({
      month: monthOf(month),
      revision,
      published: true,
      places: places.filter((place) => isAsked(place, by)),
    }));
  }

  private async inFull({ month, by, revision }: StatisticsAsked, caller: Caller): Promise<MonthStatistics | RefusalWords> {
    const standing = await this.revisions.one(monthNumber(month), revision);
    if (standing === null) return notCompared(month);
    const policy = policyFor(standing.month, standing.knownOn);
    const visible = visibleTowns(caller);
    const towns = visible === null ? null : visible.flatMap((town) => townFamily(town));
    const table: CountTable = await this.database.transaction('minsheng_hub', (transaction) =>
      countRevision(transaction, { month: standing.month, revision: standing.revision, policy }, towns),
    );
    const places = toldInFull(table).filter((place) => isAsked(place, by));
    return { month, revision: standing.revision, published: false, places };
  }
}

function isAsked({ town, category }: Place, by: StatisticsBy): boolean {
  switch (by) {
    case 'CITY':
      return town === 'ALL' && category === 'ALL';
    case 'TOWN':
      return town !== 'ALL' && category === 'ALL';
    case 'CATEGORY':
      return town === 'ALL' && category !== 'ALL';
    case 'TOWN_AND_CATEGORY':
      return town !== 'ALL' && category !== 'ALL';
    case 'EVERYTHING':
      return true;
  }
}
