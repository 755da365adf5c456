import { countRaised } from '../ingest/count-raised.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import { countOrganisationRows } from '../store/sql/count-organisation-rows.ts';
import type { LeavingWorld } from './leaving-world.ts';

/** What leaving takes away, in numbers. `protectionEnds`: persons whom others know too and whom this organisation makes restricted or shielded. */
export type LeavingCounts = Readonly<Record<'records' | 'variants' | 'placeVariants' | 'accounts' | 'clients' | 'feeds' | 'agreements' | 'protectionEnds', number>>;

/** Counts what an organisation's leaving would take away; changes nothing. Its key must still be there. */
export async function previewLeaving({ core, owner }: LeavingWorld, organisationId: OrganisationId): Promise<LeavingCounts> {
  const counts = await owner.tx({ own: organisationId, readOnly: true, timeoutMs: 600_000 }, (db) => db.one(countOrganisationRows, [organisationId]));
  if (counts === undefined) throw new MastError('internal', { leaving: 'counts' });
  return { ...counts, protectionEnds: await countRaised(core, organisationId) };
}
