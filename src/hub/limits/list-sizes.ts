import type { GraphQLSchema } from 'graphql';

/**
 * How many entries a list without a size argument is taken to have, by `Type.field`: the number a full record has, not the average.
 * A list that is not named here counts `ASSUMED_LIST_SIZE`; a test asks that every list of the API is named.
 */
export type ListSizes = Readonly<Record<string, number>>;

/** A year of months: most lists of a person are histories. */
export const ASSUMED_LIST_SIZE = 12;
/** A size argument that is null or left out without a default: the largest page. */
export const ASSUMED_PAGE_SIZE = 200;

/** The arguments that say how long a list is. */
export const SIZE_ARGUMENTS: readonly string[] = ['first', 'last', 'limit'];

export const LIST_SIZES: ListSizes = {
  'Query.towns': 24,
  'Person.registrations': 12,
  'Person.memberships': 12,
  'Person.deathReports': 2,
  'Person.premiums': 4,
  'Person.workItems': 2,
  'PremiumsOfPayer.premiums': 12,
  'SubsidyEligibility.tests': 9,
  'SubsidyEligibility.memberships': 6,
  'SubsidyEligibility.missingFacts': 3,
  'SubsidyEligibility.stale': 3,
  'SubsidyEligibility.discrepancies': 2,
  'SubsidyEligibility.wouldTurn': 3,
  'TestOutcome.evidence': 2,
  'Membership.evidence': 2,
  'PremiumDue.evidence': 2,
  'MissingFact.feeds': 2,
  'Discrepancy.agencies': 2,
  'Discrepancy.values': 2,
  'Discrepancy.evidence': 2,
  'FeedCalendar.lists': 168,
  'DueList.held': 1,
  'FeedStatuses.feeds': 8,
  'FeedStatus.batches': 4,
  'RosterReceipt.batches': 4,
  'RosterHeld.batches': 4,
  'RosterPreview.batches': 4,
  'AlreadyDelivered.batches': 4,
  'EffectCounts.towns': 24,
  'RejectedRowList.shown': 200,
  'RosterReceipt.notices': 4,
  'RosterHeld.notices': 4,
  'RosterPreview.notices': 4,
  'BatchRow.findings': 2,
  'BatchEffect.columns': 4,
  'FateOfRow.facts': 2,
  'FateOfRow.premiums': 2,
  'Policy.articles': 20,
  'Policy.tests': 9,
  'Policy.categories': 6,
  'Policy.parameters': 40,
  'ComparedPerson.memberships': 2,
  'ComparedPerson.following': 2,
  'ComparedPerson.discrepancies': 2,
  'ComparedDiscrepancy.agencies': 3,
  'ComparedDiscrepancy.names': 3,
  'ComparedDiscrepancy.values': 2,
  'ComparedDiscrepancy.rows': 2,
  'ComparisonInputs.rules': 8,
  'ComparisonInputs.feeds': 8,
  'ComparisonFeed.batches': 4,
  'Comparison.totals': 500,
  'Comparison.discrepancyTotals': 250,
  'Comparison.movements': 40,
  'Comparison.conservation': 4,
  'ComparisonRun.owed': 8,
  'OwedList.held': 2,
  'TownWorkItem.following': 2,
  'TownWorkItem.steps': 3,
  'SaidNotSeen.agencies': 2,
  'Query.workItemCounts': 40,
  'Query.townPlans': 50,
  'Settlements.towns': 25,
  'Settlements.conservation': 2,
  'Settlement.basis': 12,
  'SettlementLine.bookings': 3,
  'SettlementLine.payments': 2,
  'ArchiveEntry.values': 8,
  'StatisticsOfMonth.rows': 150,
  'StatisticsTrend.months': 12,
  'Query.statusChangesSummary': 500,
  'Query.deliveryStatus': 50,
  'Query.webhooks': 20,
  'Webhook.kinds': 27,
  '__Type.fields': 10,
  '__Type.inputFields': 4,
  '__Type.enumValues': 6,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 2,
  '__Field.args': 2,
  '__Directive.args': 2,
  '__Directive.locations': 4,
  '__Schema.directives': 8,
};

/** Work behind a field beyond the values it returns: a decision reads every register of the person. */
export const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  'Query.person': 10,
  'Query.people': 50,
  'Person.subsidyEligibility': 20,
  'Mutation.deliverRows': 500,
  'Mutation.previewRoster': 500,
  'Person.archive': 20,
  'Query.workItems': 50,
  'Query.workItemCounts': 100,
  'Query.settlement': 200,
  'Query.settlements': 1000,
  'Query.statusChanges': 50,
  'Query.deliveryStatus': 500,
  'Query.statusChangesSummary': 500,
};

/** Introspection reads no register: its values weigh a tenth. */
export const INTROSPECTION_WEIGHT = 0.1;

/** The table for one schema: the number of its types is known exactly. */
export function listSizesOf(schema: GraphQLSchema): ListSizes {
  return { ...LIST_SIZES, '__Schema.types': Object.keys(schema.getTypeMap()).length };
}
