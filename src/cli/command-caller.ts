import { randomUUID } from 'node:crypto';
import { type Caller, type Standing, scopesOf } from '../access';
import type { TownCode } from '../identity/town';

const CITY: Standing = { role: 'CITY_OFFICER', agency: 'SOCIAL_SECURITY', purpose: 'PREMIUM_SUBSIDY' };

/**
 * Who asks on the command line: whoever may run it holds the database and the keys, so the rights are those of 市社保经办, or of the standing that is
 * acted for; the name is put down in the audit line as it was given.
 */
export function commandCaller(officer: string, standing: Standing = CITY, town: TownCode | null = null): Caller {
  return {
    ...standing,
    town,
    scopes: scopesOf(standing),
    subject: officer,
    tokenId: `command-line-${randomUUID()}`,
    expiresAt: new Date(8640000000000000),
  };
}
