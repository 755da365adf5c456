import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectEffectsInForce } from '../store/sql/select-effects-in-force.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectRecordPage } from '../store/sql/select-record-page.ts';
import { asOnlyWriter } from './only-writer.ts';
import { protectAgain } from './protect-again.ts';
import { protectQuarantine } from './protect-quarantine.ts';
import { workOf } from './work-of.ts';

/** Records a transaction; batches wait as long as one takes (judgement: under a second). */
const pageRecords = 500;
const nil = '00000000-0000-0000-0000-000000000000';

/**
 * Puts everything stored, of every organisation, and every waiting row through the lists and shields in force: after a restore, and for what an entry could not find by its look-ups (addresses of restricted
 * people). A page at a time, beside a running service; cut off, it may be run again. How many records changed or went.
 */
export async function sweepProtection(core: Core): Promise<number> {
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  const inForce = await core.store.tx({ matching: true, readOnly: true }, (db) => db.rows(selectEffectsInForce, []));
  if (inForce.length === 0) return 0;
  let changed = 0;
  for (const { organisationId } of organisations) {
    for (let after: string | undefined = nil; after !== undefined; ) {
      const from: string = after;
      const page = await asOnlyWriter(core, organisationId as OrganisationId, async (db) => {
        const rows = await db.rows(selectRecordPage, [organisationId, from, pageRecords]);
        const work = await workOf(core, db, organisationId as OrganisationId);
        return { last: rows.at(-1)?.recordId, changed: await protectAgain(work, rows.map(({ recordId }) => ({ organisationId, recordId }))) };
      });
      changed += page.changed;
      after = page.last;
    }
  }
  const [first] = organisations;
  if (first !== undefined) await asOnlyWriter(core, first.organisationId as OrganisationId, async (db) => protectQuarantine(await workOf(core, db, first.organisationId as OrganisationId)));
  return changed;
}
