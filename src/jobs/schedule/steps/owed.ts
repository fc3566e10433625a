import { AGENCY_NAMES_ZH, type Agency } from '../../../identity/agency';
import { FEED_DESCRIPTIONS, type Feed } from '../../../identity/feed';

/** Who owes which lists, agency by agency, in both languages. */
export function owedText(feeds: readonly Feed[]): { readonly zh: string; readonly en: string } {
  const owners = [...new Set(feeds.map((feed): Agency => FEED_DESCRIPTIONS[feed].owner))];
  const of = (owner: Agency): readonly Feed[] => feeds.filter((feed) => FEED_DESCRIPTIONS[feed].owner === owner);
  return {
    zh: owners
      .map(
        (owner) =>
          `${AGENCY_NAMES_ZH[owner]}欠${of(owner)
            .map((feed) => FEED_DESCRIPTIONS[feed].nameZh)
            .join('、')}`,
      )
      .join('；'),
    en: owners.map((owner) => `${owner} owes ${of(owner).join(', ')}`).join('; '),
  };
}
