import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { selectStaffParticulars } from '../store/sql/select-staff-particulars.ts';
import type { particularsListSchema } from './misuse-schema.ts';
import { openParticulars } from './staff-content.ts';

/** Of whom the caller's organisation gave what kind of particulars, how many of each, when and by whom. The particulars themselves nobody can read. Reading it leaves a leaf. @throws MastError `audit-unavailable` */
export async function listParticulars(core: Core, { organisationId, accountId }: UserPrincipal): Promise<z.infer<typeof particularsListSchema>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const rows = await db.rows(selectStaffParticulars, [organisationId]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'staff-particulars-listed', payload: { accounts: rows.length } });
    return {
      particulars: rows.map(({ sealed, givenAt, ...row }) => {
        const { births, houses, families, leavesOn } = openParticulars(core.keys, organisationId, row.accountId, sealed);
        return { ...row, givenAt: givenAt.toISOString(), births: births.length, addresses: houses.length, familyNames: families.length, leavesOn: leavesOn ?? null };
      }),
    };
  });
}
