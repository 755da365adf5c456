import { z } from 'zod';

import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { selectMisuseStaff } from '../store/sql/select-misuse-staff.ts';
import { selectWatchEntries } from '../store/sql/select-watch-entries.ts';
import type { Db } from '../store/store.ts';
import type { MakeToken } from './facts/fact-of-leaf.ts';
import { personTokens } from './facts/fact-of-leaf.ts';
import type { Colleague, OwnFacts } from './facts/surroundings.ts';
import { makeToken } from './make-token.ts';
import { readable } from './readable.ts';
import { nameOfAccount, openParticulars, ownFactsOfStaff } from './staff-content.ts';

/** What is kept of a watched person, sealed. */
export const watchContentSchema = z.object({ who: z.string(), accounts: z.array(z.string()) });

type Member = { readonly own: OwnFacts; readonly teamId: string | null; readonly managerId: string | null };

/** Who works for an organisation, as far as the rules look, in the transaction that judges. */
export type OrganisationStaff = {
  readonly members: ReadonlyMap<string, Member>;
  readonly colleagues: ReadonlyMap<string, readonly Colleague[]>;
  readonly watched: ReadonlyMap<string, ReadonlySet<string>>;
  readonly token: MakeToken;
  readonly names: NameFrequency;
};

/** Reads and opens it all; `asked` are there whatever became of their accounts since. The transaction must run as the organisation. */
export async function organisationStaff(db: Db, core: Core, organisationId: OrganisationId, asked: readonly string[]): Promise<OrganisationStaff> {
  const token = makeToken(core.keys, organisationId);
  const today = londonDay(core.clock.now());
  const [names, staff, entries] = await Promise.all([namesInForce(core, db), db.rows(selectMisuseStaff, [organisationId, today, asked]), db.rows(selectWatchEntries, [organisationId, today])]);
  const members = new Map<string, Member>();
  const colleagues = new Map<string, Colleague[]>();
  for (const { accountId, teamId, managerId, endsOn, sealed, particulars } of staff) {
    const name = readable(core, { table: 'account', id: accountId }, () => nameOfAccount(core.keys, organisationId, accountId, sealed)) ?? { given: undefined, families: [] };
    const given = particulars === null ? undefined : readable(core, { table: 'staff_particulars', id: accountId }, () => openParticulars(core.keys, organisationId, accountId, particulars));
    members.set(accountId, { own: ownFactsOfStaff(name, given, endsOn, token, names), teamId, managerId });
    const whole = personTokens({ given: name.given, family: name.families[0] }, token, names).name;
    if (whole !== undefined) colleagues.set(whole, [...(colleagues.get(whole) ?? []), { accountId, birth: given?.births[0] }]);
  }
  const watched = new Map<string, ReadonlySet<string>>();
  for (const { entryId, sealed } of entries) {
    const entry = readable(core, { table: 'watch_entry', id: entryId }, () => watchContentSchema.parse(core.keys.open(organisationId, 'watch_entry', entryId, sealed)));
    if (entry !== undefined) watched.set(entry.who, new Set([...(watched.get(entry.who) ?? []), ...entry.accounts]));
  }
  return { members, colleagues, watched, token, names };
}
