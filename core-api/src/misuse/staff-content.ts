import { z } from 'zod';

import type { Keys } from '../keys/keys.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { MakeToken } from './facts/fact-of-leaf.ts';
import type { Particulars } from './facts/own-facts.ts';
import { ownFactsOf } from './facts/own-facts.ts';
import type { OwnFacts } from './facts/surroundings.ts';
import type { NameFrequency } from '../match/name-frequency.ts';

/** What an organisation gave of one of its staff, as it is kept: tokens alone, and the day on which they leave. */
export const particularsSchema = z.object({ families: z.array(z.string()), births: z.array(z.string()), houses: z.array(z.string()), postcodes: z.array(z.string()), leavesOn: z.iso.date().optional() });

const accountSchema = z.object({ name: z.string() });

/** Opens what an organisation gave. @throws MastError `seal-broken` */
export function openParticulars(keys: Pick<Keys, 'open'>, organisationId: OrganisationId, accountId: string, sealed: Buffer): z.infer<typeof particularsSchema> {
  return particularsSchema.parse(keys.open(organisationId, 'staff_particulars', accountId, sealed));
}

/** The name under which an account works: the last word, with what a hyphen joins and each part of it, is the family name. */
export function nameOfAccount(keys: Pick<Keys, 'open'>, organisationId: OrganisationId, accountId: string, sealed: Buffer): Pick<Particulars, 'given' | 'families'> {
  const words = accountSchema.parse(keys.open(organisationId, 'account', accountId, sealed)).name.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  return { given: words.slice(0, -1).join(' '), families: [...new Set([last, ...last.split('-')])] };
}

/** The last moment of a day that is given as the last, milliseconds; generous by the hour that summer makes. */
export function endOfDay(day: string | null | undefined): number | undefined {
  return day === null || day === undefined ? undefined : Date.parse(`${day}T23:59:59Z`);
}

/** Everything that is known of whoever asks: what their account says, and what was given. */
export function ownFactsOfStaff(name: Pick<Particulars, 'given' | 'families'>, given: z.infer<typeof particularsSchema> | undefined, endsOn: string | null, token: MakeToken, names: NameFrequency): OwnFacts {
  const own = ownFactsOf(name, token, names);
  const ends = [endOfDay(endsOn), endOfDay(given?.leavesOn)].filter((one) => one !== undefined);
  return {
    ...own,
    families: [...own.families, ...(given?.families ?? [])],
    births: given?.births ?? [],
    houses: given?.houses ?? [],
    postcodes: given?.postcodes ?? [],
    leavesAt: ends.length === 0 ? undefined : Math.min(...ends),
  };
}
