import { z } from 'zod';

import type { Birth } from '../access/time-of-life.ts';
import type { Core } from '../core.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { OrganisationId, RecordId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';

/** Ingest validated what it sealed; here only the outer shape is held, and the seal itself proves whose it is. */
const sealedVariantSchema = z.object({ features: z.custom<PersonFeatures>(), level: z.union([z.literal(0), z.literal(1), z.literal(2)]) });
const sealedRecordSchema = z.object({ record: z.custom<HeadlineRecord>() });

/** One organisation's content of a person: what may be evidence, and the person's level. */
export type OpenVariant = {
  readonly personId: string;
  readonly organisationId: string;
  readonly variantId: string;
  readonly features: PersonFeatures;
  readonly level: 0 | 1 | 2;
};

/** One readable headline record. */
export type OpenRecord = {
  readonly recordId: RecordId;
  readonly organisationId: string;
  readonly feedId: string;
  readonly variantId: string | null;
  readonly receivedAt: Date;
  /** Counts the wordings of the record, from 1. */
  readonly version: number;
  readonly record: HeadlineRecord;
  /** Birth dates that the person's other records give, for one that gives none. */
  readonly otherBirths?: readonly Birth[] | undefined;
};

/** A content as it is stored. */
export type VariantRow = { readonly person_id: string; readonly organisation_id: string; readonly variant_id: string; readonly sealed: Buffer };

/** Opens a variant's seal. @throws MastError `seal-broken`. */
export function openVariant(core: Core, row: VariantRow): OpenVariant {
  const { features, level } = sealedVariantSchema.parse(core.keys.open(row.organisation_id as OrganisationId, 'variant', row.variant_id, row.sealed));
  return { personId: row.person_id, organisationId: row.organisation_id, variantId: row.variant_id, features, level };
}

/** Opens a record's seal. @throws MastError `seal-broken`. */
export function openRecord(
  core: Core,
  row: { record_id: string; organisation_id: string; feed_id: string; variant_id: string | null; received_at: Date; version: number; sealed: Buffer },
): OpenRecord {
  const { record } = sealedRecordSchema.parse(core.keys.open(row.organisation_id as OrganisationId, 'record', row.record_id, row.sealed));
  return {
    recordId: row.record_id as RecordId,
    organisationId: row.organisation_id,
    feedId: row.feed_id,
    variantId: row.variant_id,
    receivedAt: row.received_at,
    version: row.version,
    record,
  };
}
