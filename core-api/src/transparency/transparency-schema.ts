import { z } from 'zod';

const words = z.object({ en: z.string(), cy: z.string() });
const month = z.string().regex(/^\d{4}-\d{2}$/);
const count = z.int().nonnegative().nullable().describe('null: fewer than five, which are not told by number.');

/** Answer to GET /v1/transparency: what the public may know, from configuration and counts, in both languages. Of no person, no member of staff and no message. */
export const transparencySchema = z
  .object({
    madeOn: z.iso.date(),
    environment: z.enum(['demonstration', 'training', 'live']),
    texts: z.object({ what: words, who: words, never: words, protection: words, counts: words, samples: words, objections: z.array(words) }),
    partners: z
      .array(z.object({ name: words, sector: z.string(), nation: z.string(), reads: z.boolean(), feeds: z.array(z.object({ name: words, service: z.string(), doesNotShare: z.array(words) })) }))
      .describe('Organisations of agreements that are in force today.'),
    fields: z.array(words).describe('Everything that a record may hold.'),
    gateways: z.array(z.object({ title: words, source: z.string(), nations: z.array(z.string()), status: words })).describe('Legal bases under which somebody may ask today.'),
    months: z.object({ shown: z.int().nullable(), stored: z.int().nullable() }).describe('The longest that any agreement in force lets be shown and stored; null: none is.'),
    searches: z.array(z.object({ month, answered: count, opened: count })).describe('Questions that were answered, and people or places that were looked at closer, by month that is over; the latest first.'),
    dipSamples: z.array(z.object({ month, lookedAt: count, concerns: count })).describe('Months in which five or more were decided on; a month of fewer is left out, as one of none is.'),
  })
  .meta({ id: 'Transparency' });

export type Transparency = z.infer<typeof transparencySchema>;
