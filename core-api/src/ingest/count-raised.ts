import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectRaisingVariants } from '../store/sql/select-raising-variants.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { openVariant } from './variant-content.ts';

const pageRows = 2_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * How many persons, of whom others hold records too, one organisation's records make restricted or shielded: where it is the only one to say so, they are not any more
 * once it has left. Opens its contents, so it is to be asked before its key is destroyed.
 */
export async function countRaised(core: Core, organisationId: OrganisationId): Promise<number> {
  const raised = new Set<string>();
  for (let after = beforeAll; ; ) {
    const from = after;
    const rows = await core.store.tx({ own: organisationId, readOnly: true }, async (db) => {
      await db.run(widenToMatching, []);
      return db.rows(selectRaisingVariants, [organisationId, from, pageRows]);
    });
    for (const { variantId, personId, isShared, sealed } of rows) {
      if (isShared && openVariant(core.keys.open(organisationId, 'variant', variantId, sealed)).ownLevel > 0) raised.add(personId);
    }
    const last = rows.at(-1);
    if (last === undefined) return raised.size;
    after = last.variantId;
  }
}
