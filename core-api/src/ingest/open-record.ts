import { z } from 'zod';

import type { Keys } from '../keys/keys.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { OrganisationId } from '../shared/brands.ts';

const level = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const sealedRecordSchema = z.object({ record: z.custom<HeadlineRecord>(), receivedAt: z.string(), sentLevel: level.optional(), category: z.string().optional() });

/** What is sealed beside a record, for ingest alone. */
export type Beside = {
  /** The level it has without any shield, where a shield raised it. */
  readonly sentLevel?: HeadlineRecord['sensitivity'] | undefined;
  /** The category of sensitive service that it came from, which its neutral names tell no more. */
  readonly category?: string | undefined;
};

export type SealedRecord = Beside & { readonly record: HeadlineRecord; readonly receivedAt: string };

/** Opens a sealed record row; it was validated before it was sealed. Throws `seal-broken` where it is not this organisation's. */
export function openRecord(keys: Keys, organisationId: OrganisationId, row: { recordId: string; sealed: Buffer }): HeadlineRecord {
  return openSealedRecord(keys, organisationId, row).record;
}

/** As {@link openRecord}, with what was sealed beside it. */
export function openSealedRecord(keys: Keys, organisationId: OrganisationId, row: { recordId: string; sealed: Buffer }): SealedRecord {
  return sealedRecordSchema.parse(keys.open(organisationId, 'record', row.recordId, row.sealed));
}

/** Seals a record together with the moment it was received and what stands beside it. */
export function sealRecord(keys: Keys, organisationId: OrganisationId, recordId: string, record: HeadlineRecord, receivedAt: Date | string, { sentLevel, category }: Beside = {}): Buffer {
  const content: z.infer<typeof sealedRecordSchema> = {
    record,
    receivedAt: typeof receivedAt === 'string' ? receivedAt : receivedAt.toISOString(),
    ...(sentLevel === undefined || sentLevel === record.sensitivity ? {} : { sentLevel }),
    ...(category === undefined ? {} : { category }),
  };
  return keys.seal(organisationId, 'record', recordId, content);
}
