/** The door of the statistics (三个100%): what a month comes to, in full and as it may be told to whoever only counts. */

export { type MonthStatistics, STATISTICS_BY, Statistics, type StatisticsAsked, type StatisticsBy } from './ask';
export { MEASURES, type Measure } from './measures';
export { type PublishResult, publishStatistics } from './publish';
export { type Rates, ratesOf } from './rates';
export { SMALL_CELLS } from './small-cells';
export type { SmallCellRule } from './suppression/withhold';
export { type Cell, type CountTable, type Measures, measured, type Place, type PlaceTold, placesOf } from './table';
export { toldInFull, toldSafely } from './told';
