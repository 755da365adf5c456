import { z } from 'zod';

import type { Keys } from '../keys/keys.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { OrganisationId } from '../shared/brands.ts';

const sealedRecordSchema = z.object({ record: z.custom<HeadlineRecord>(), receivedAt: z.string() });

/** Opens a sealed record row; it was validated before it was sealed. Throws `seal-broken` where it is not this organisation's. */
export function openRecord(keys: Keys, organisationId: OrganisationId, row: { recordId: string; sealed: Buffer }): HeadlineRecord {
  return sealedRecordSchema.parse(keys.open(organisationId, 'record', row.recordId, row.sealed)).record;
}

/** Seals a record together with the moment it was received. */
export function sealRecord(keys: Keys, organisationId: OrganisationId, recordId: string, record: HeadlineRecord, receivedAt: Date): Buffer {
  const content: z.infer<typeof sealedRecordSchema> = { record, receivedAt: receivedAt.toISOString() };
  return keys.seal(organisationId, 'record', recordId, content);
}
