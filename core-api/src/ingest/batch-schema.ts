import { z } from 'zod';

import { headlineRecordSchema } from './headline-schema.ts';

/** Rows in one batch, at most; one batch is one transaction (DESIGN section 6). */
export const maxBatchRows = 1_000;
/** Bytes of one batch body, at most (DESIGN section 6): 4 MB. For the route's `bodyLimit`. */
export const maxBatchBytes = 4 * 1024 * 1024;

/**
 * Documented as a HeadlineRecord, accepted as anything. A bad record must not be a 400 for the whole batch: it is quarantined on its own.
 * A zod union takes its first fitting member, so validation stops at `unknown` and costs nothing, while the OpenAPI generator writes
 * `anyOf` of the members that have a schema (fastify-type-provider-zod drops the empty one), which is the HeadlineRecord alone.
 * `receive-batch.ts` then holds each record to `headlineRecordSchema`.
 */
const documentedRecord = z.union([z.unknown(), headlineRecordSchema]);

const row = z
  .union([
    z.strictObject({ ref: z.string(), tombstone: z.literal(true) }),
    z.strictObject({ ref: z.string(), unchanged: z.literal(true) }),
    z.strictObject({ ref: z.string(), record: documentedRecord }),
  ])
  .meta({
    id: 'BatchRow',
    description:
      "`ref` is the record's `sourceRef`. A tombstone removes the record of that reference. `unchanged` names a record that was taken as it is " +
      'under the same `terms`, in place of sending it again; one that the feed does not have is answered with `rows-not-known`, and nothing is applied.',
  });

/** One page or delta of a feed: POST `/v1/feeds/{feedId}/batches`. */
export const batchBodySchema = z
  .strictObject({
    sequence: z.int().min(1),
    previousCursor: z.string().max(4_000).nullable(),
    cursor: z.string().min(1).max(4_000),
    mode: z.enum(['full', 'delta']),
    generation: z
      .strictObject({
        id: z.string().min(1).max(200),
        page: z.int().min(1),
        last: z.boolean(),
        expectedRows: z.int().min(0).optional(),
      })
      .optional(),
    terms: z.string().min(1).max(100).optional().meta({ description: 'The terms that the feed named (`getFeed`). Demanded where a row is `unchanged`; where they are others by now, nothing is applied: `terms-changed`.' }),
    rows: z.array(row).max(maxBatchRows),
  })
  .meta({
    id: 'Batch',
    description:
      'One batch, one transaction. `sequence` follows the feed\'s last one; `previousCursor` is the cursor the feed stands at (null before the ' +
      'first batch). In mode `full` every page names its `generation`; what a whole generation did not list is removed after its last page.',
  });

export type BatchBody = z.infer<typeof batchBodySchema>;

const count = z.int().min(0);

/**
 * What became of a batch. The five counts sum to what was read: the rows sent and, on the last page of a full listing, the records it left
 * out, each of which is `tombstoned` or, where the removal guard tripped, `held`.
 */
export const batchResultSchema = z
  .strictObject({
    applied: count,
    unchanged: count,
    rejected: count,
    tombstoned: count,
    held: count,
    rejects: z.array(
      z.strictObject({
        row: count.meta({ description: 'Place of the row in `rows`, from 0.' }),
        pointer: z.string().meta({ description: 'JSON pointer into the record; never a value.' }),
        rule: z.string().meta({ description: 'Which rule refused it, for example `nhs-number-check-digit`.' }),
      }),
    ),
  })
  .meta({ id: 'BatchResult', description: 'What became of each row. A redelivered batch gets the same result again.' });

export type BatchResult = z.infer<typeof batchResultSchema>;

/** Where a feed stands: GET `/v1/feeds/{feedId}`. */
export const feedStatusSchema = z
  .strictObject({
    feedId: z.string(),
    sequence: count.meta({ description: 'Last sequence applied; 0 before the first.' }),
    cursor: z.string().nullable(),
    state: z.enum(['active', 'suspended', 'held']).meta({ description: '`held`: a full listing lost so many records that a person must agree first.' }),
    lastGood: z.iso.datetime().nullable(),
    liveRecords: count,
    quarantined: count.meta({ description: 'Rows waiting in quarantine.' }),
    held: count.meta({ description: 'Records that a held full listing would remove.' }),
    terms: z.string().meta({ description: 'Stands for all that decides what becomes of a row beside the row itself. While it is the same, a record that was taken may be named as `unchanged`. Opaque.' }),
  })
  .meta({ id: 'FeedStatus' });

export type FeedStatus = z.infer<typeof feedStatusSchema>;

/** Rows in quarantine, without their content: GET `/v1/feeds/{feedId}/quarantine`. */
export const quarantineListSchema = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        sequence: count,
        row: count,
        problems: z.array(z.strictObject({ pointer: z.string(), rule: z.string() })),
        at: z.iso.datetime(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'QuarantineList' });

export type QuarantineList = z.infer<typeof quarantineListSchema>;

/** What a redrive did: POST `/v1/feeds/{feedId}/redrive`. */
export const redriveResultSchema = z.strictObject({ applied: count, stillRejected: count }).meta({ id: 'RedriveResult' });

export type RedriveResult = z.infer<typeof redriveResultSchema>;
