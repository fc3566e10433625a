import type { Register } from '../../graph';
import { categoryWord, itemWord } from '../facts/sql/said';

/**
 * What towns said of work items that a later list has to show, or that silences one: rows of `SaidSpan` (docs/decisions/0020). Each step stands until
 * the next one with the same item.
 */
export const SAID: Register = {
  fact: 'SAID',
  table: `(select * from (
    select person, month as from_month, item, to_state, label, document, known_from,
      lead(known_from) over (partition by person, month, item order by ordinal) as known_until
    from work.step) step where to_state in ('CONFIRMED', 'DECLINED')) said`,
  superseded: 'IN_THE_TABLE',
  columns: {
    item: itemWord('item'),
    state: 'to_state',
    label: categoryWord('label'),
    document: 'document',
    fromMonth: 'from_month',
    untilMonth: 'from_month + 1',
    knownFrom: 'known_from',
    knownUntil: 'known_until',
  },
};
