import { ROSTERS } from '../agencies/rosters';
import type { Agency } from '../identity/agency';
import type { DeliverableFeed } from '../identity/feed';
import { type TemplateForm, template } from '../intake';

/** Which template is wanted, and by whom; the towns of the day of `now` in Shanghai are the ones to choose from. */
export interface TemplateAsked {
  readonly feed: DeliverableFeed;
  readonly sender: Agency;
  readonly form: TemplateForm;
  readonly now: Date;
}

/** The workbook (.xlsx) of a feed to fill in (填报模板), as this sender delivers it. */
export function feedTemplate({ now, ...asked }: TemplateAsked): Promise<Uint8Array> {
  return template({ ...asked, rosters: ROSTERS, today: now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }) });
}
