import { randomUUID } from 'node:crypto';
import { type Caller, scopesOf } from '../access';

/**
 * Who asks on the command line: whoever may run it holds the database and the keys, so the rights are those of 市社保经办; the name is put down in the
 * audit line as it was given.
 */
export function commandCaller(officer: string): Caller {
  const standing = { role: 'CITY_OFFICER', agency: 'SOCIAL_SECURITY', purpose: 'PREMIUM_SUBSIDY' } as const;
  return {
    ...standing,
    town: null,
    scopes: scopesOf(standing),
    subject: officer,
    tokenId: `command-line-${randomUUID()}`,
    expiresAt: new Date(8640000000000000),
  };
}
