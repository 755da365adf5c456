import { z } from 'zod';

import { narrowings } from '../../access/reach.ts';

const party = z.object({ code: z.string(), name: z.string() });
const level = z
  .object({
    level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    person: z.boolean().describe('A record of that level is shown to whoever asks about the person.'),
    location: z.boolean().describe('With where they are.'),
    address: z.boolean().describe('It is shown to whoever asks about the address.'),
  })
  .describe('0 open, 1 restricted, 2 shielded. Level 3 is never loaded.');
const way = z.object({
  gateways: z.array(z.object({ id: z.string(), title: z.string() })),
  roles: z.array(z.string()),
  months: z.int().nullable().describe('Months of records that are shown, open work beside; null: nothing is.'),
  narrowedIn: z.array(z.enum(narrowings)).describe('In what the legal basis lets less be seen than the agreement.'),
  levels: z.array(level),
});
const line = z.object({ reader: party, owner: party, feed: z.object({ feedId: z.string(), name: z.string() }), service: z.string(), suspended: z.boolean(), ways: z.array(way).describe('Empty: agreed, and under no legal basis that may be declared today.') });

/** Answer to GET /v1/who-sees-what: who sees what under agreements, legal bases and sensitivity as they are in force at this moment, decided by what decides answers. Of feeds and levels, never of a person. */
export const sightSchema = z
  .object({ at: z.iso.datetime(), weSee: z.array(line).describe('What the caller’s organisation sees.'), theySee: z.array(line).describe('What other organisations see of the caller’s.') })
  .meta({ id: 'WhoSeesWhat' });

export type WhoSeesWhat = z.infer<typeof sightSchema>;
export type SightLine = z.infer<typeof line>;
export type SightWay = z.infer<typeof way>;
