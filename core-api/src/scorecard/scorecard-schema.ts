import { z } from 'zod';

import { completenessFields } from './completeness.ts';

const share = z.strictObject({ of: z.int(), with: z.int() });

/** How good a feed is, as counts: nothing in it is about one person. */
const cardSchema = z.strictObject({
  /** Records held now, and people among them. */
  records: z.int(),
  people: z.int(),
  /** For each field: of how many records it could be expected, and how many have it. */
  completeness: z.strictObject(Object.fromEntries(completenessFields.map((field) => [field, share])) as Record<(typeof completenessFields)[number], typeof share>),
  /** What came in the week, by outcome; `waiting` rows stand in quarantine now. The rules broken most often, by field. */
  validity: z.strictObject({
    batches: z.int(),
    applied: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
    tombstoned: z.int(),
    held: z.int(),
    waiting: z.int(),
    rules: z.array(z.strictObject({ pointer: z.string(), rule: z.string(), rows: z.int() })),
  }),
  /** Intervals of expectation that have ended in the week, those in which something arrived, and the days from an event to its first arrival (median; null without one). */
  timeliness: z.strictObject({ lastGood: z.iso.datetime().nullable(), periods: z.int(), periodsMet: z.int(), medianDaysToArrive: z.number().nullable() }),
  /** Records that say the same of the same person on the same day as another record of the feed. */
  duplicates: z.strictObject({ records: z.int() }),
  /**
   * Of the feed's people, those whom another organisation holds too; only organisations whose records the caller's own may see. Null for fewer than ten: so few could be told by name.
   */
  matched: z.array(z.strictObject({ organisation: z.strictObject({ code: z.string(), name: z.string() }), people: z.int().nullable() })),
});
/** What stands in `feed_scorecard.card`. Names of organisations are told in the reader's language. */
export const storedCardSchema = cardSchema.extend({ matched: z.array(z.strictObject({ organisationId: z.string(), people: z.int().nullable() })) });
export type StoredCard = z.infer<typeof storedCardSchema>;

const scorecardSchema = cardSchema.extend({ feedId: z.string(), week: z.iso.date(), madeAt: z.iso.datetime() }).meta({ id: 'Scorecard' });
export const scorecardListSchema = z.strictObject({ scorecards: z.array(scorecardSchema) }).meta({ id: 'Scorecards' });
export type ScorecardList = z.infer<typeof scorecardListSchema>;
