import { z } from 'zod';

const count = z.int().nonnegative();

/** Feeds of the caller's organisation: GET `/v1/feeds`. Counts and moments, never a record. */
export const feedListSchema = z
  .strictObject({
    feeds: z.array(
      z.strictObject({
        feedId: z.string(),
        name: z.string(),
        service: z.string(),
        mode: z.enum(['full', 'delta', 'push']),
        state: z.enum(['current', 'late', 'silent', 'suspended']).meta({ description: 'As the coverage of an answer says of it.' }),
        lastGood: z.iso.datetime().nullable().meta({ description: 'Last batch that was stored; null: none ever.' }),
        expectEveryHours: z.number().positive().meta({ description: 'Within how many hours the partner agreed to send again.' }),
        sequence: count.meta({ description: 'Last sequence applied; 0 before the first.' }),
        liveRecords: count,
        quarantined: count.meta({ description: 'Rows waiting in quarantine.' }),
        held: count.meta({ description: 'Records that a held full listing would remove.' }),
      }),
    ),
  })
  .meta({ id: 'FeedList' });

export type FeedList = z.infer<typeof feedListSchema>;
