import type { FactStatement, Register } from '../../graph';
import { IDENTITY_REMARKS } from '../person/identity-remarks';
import { SAID } from './said';

/** What officers recorded where no feed exists (soldiers, prisoners): rows of `OfficerRecordSpan`. */
export const OFFICER_RECORDS: Register = {
  fact: 'OFFICER_RECORD',
  table: 'hub.officer_record',
  superseded: 'IN_THE_TABLE',
  columns: {
    id: 'id::text',
    kind: 'kind',
    answer: 'answer',
    fromMonth: 'from_month',
    untilMonth: 'until_month',
    document: 'document',
    knownFrom: 'known_from',
    knownUntil: 'nullif(known_until, 9223372036854775807)',
  },
};

/** Everything that the decision itself holds about people. */
export const DECISION_FACTS_OF_THE_HUB: FactStatement = {
  name: 'eligibility-officer-records',
  registers: [OFFICER_RECORDS, SAID, IDENTITY_REMARKS],
};
