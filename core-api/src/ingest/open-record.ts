import { z } from 'zod';

import type { Keys } from '../keys/keys.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { OrganisationId } from '../shared/brands.ts';

const sealedRecordSchema = z.object({ record: z.custom<HeadlineRecord>(), receivedAt: z.string(), sentLevel: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional() });

/** A record as it is kept, when it was received, and the level it has without any shield, where a shield raised it. */
export type SealedRecord = { readonly record: HeadlineRecord; readonly receivedAt: string; readonly sentLevel?: HeadlineRecord['sensitivity'] | undefined };

/** Opens a sealed record row; it was validated before it was sealed. Throws `seal-broken` where it is not this organisation's. */
export function openRecord(keys: Keys, organisationId: OrganisationId, row: { recordId: string; sealed: Buffer }): HeadlineRecord {
  return openSealedRecord(keys, organisationId, row).record;
}

/** As {@link openRecord}, with what was sealed beside it. */
export function openSealedRecord(keys: Keys, organisationId: OrganisationId, row: { recordId: string; sealed: Buffer }): SealedRecord {
  return sealedRecordSchema.parse(keys.open(organisationId, 'record', row.recordId, row.sealed));
}

/** Seals a record together with the moment it was received, and with its own level where a shield raised it. */
export function sealRecord(keys: Keys, organisationId: OrganisationId, recordId: string, record: HeadlineRecord, receivedAt: Date | string, sentLevel?: HeadlineRecord['sensitivity']): Buffer {
  const raised = sentLevel === undefined || sentLevel === record.sensitivity ? {} : { sentLevel };
  const content: z.infer<typeof sealedRecordSchema> = { record, receivedAt: typeof receivedAt === 'string' ? receivedAt : receivedAt.toISOString(), ...raised };
  return keys.seal(organisationId, 'record', recordId, content);
}
