import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectParticipants } from '../store/sql/select-participants.ts';
import { updateOrganisation } from '../store/sql/update-organisation.ts';
import { codeSystems } from './code-system.ts';
import { leaveLeaf } from './leave-leaf.ts';

const policySchema = z.object({
  trainingMonths: z.int().min(1).max(36).describe('Months for which a training counts: nobody gets, keeps or is confirmed in an account without one.'),
  confirmMonths: z.int().min(1).max(12).describe('Months after which an account is to be confirmed again.'),
  graceDays: z.int().min(0).max(31).describe('Days after that on which it still works.'),
  vettingNeeded: z.boolean(),
});

export const organisationSchema = z.object({
  code: z.string(),
  codeSystem: z.enum(codeSystems).describe('ONS (GSS code), ODS (NHS), Home Office number of a police force, or a name of its own.'),
  name: z.object({ en: z.string(), cy: z.string().nullable() }),
  sector: z.string(),
  nation: z.string(),
  part: z.enum(['contributor', 'reader', 'both']),
  policy: policySchema.optional().describe('Of the caller’s own organisation.'),
});
export const organisationListSchema = z.object({ organisations: z.array(organisationSchema) });

export const organisationChangeSchema = z.strictObject({
  name: z.strictObject({ en: z.string().trim().min(1).max(200), cy: z.string().trim().min(1).max(200) }).optional(),
  policy: policySchema.partial().strict().optional(),
});

/** Who takes part: known to every member. The policy for its accounts, an organisation's own staff see. */
export async function listOrganisations(core: Core, user: UserPrincipal): Promise<z.infer<typeof organisationListSchema>> {
  const rows = await core.store.tx({ readOnly: true }, (db) => db.rows(selectParticipants, []));
  return {
    organisations: rows.map(({ organisationId, code, codeSystem, en, cy, sector, nation, part, ...policy }) => ({
      code, codeSystem, name: { en, cy }, sector, nation, part, ...(organisationId === user.organisationId ? { policy } : {}),
    })),
  };
}

/**
 * Changes what an organisation may change of itself: an administrator its names, an information-governance lead the policy for its accounts. Code, sector, nation and
 * part decide which law and which agreement apply, and stay with setup. Another organisation is answered as none. Problems: `not-found`, `forbidden`.
 */
export async function changeOrganisation(core: Core, user: UserPrincipal, code: string, change: z.infer<typeof organisationChangeSchema>): Promise<Result<z.infer<typeof organisationSchema>, Problem>> {
  const { organisationId, role } = user;
  const own = (await listOrganisations(core, user)).organisations.find(({ policy }) => policy !== undefined);
  if (own?.code !== code) return failed({ code: 'not-found' });
  const { name, policy } = change;
  if ((name !== undefined && role !== 'administrator') || (policy !== undefined && role !== 'information-governance-lead')) return failed({ code: 'forbidden' });
  await core.store.tx({ own: organisationId }, async (db) => {
    const { trainingMonths, confirmMonths, graceDays, vettingNeeded } = policy ?? {};
    await db.run(updateOrganisation, [organisationId, name?.en ?? null, name?.cy ?? null, trainingMonths ?? null, confirmMonths ?? null, graceDays ?? null, vettingNeeded ?? null]);
    await leaveLeaf(db, core, user, { kind: 'organisation-changed', payload: { changes: { name, policy } } });
  });
  const after = (await listOrganisations(core, user)).organisations.find(({ policy: held }) => held !== undefined);
  return after === undefined ? failed({ code: 'not-found' }) : ok(after);
}
