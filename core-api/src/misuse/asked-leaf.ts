import { z } from 'zod';

import type { AskedLeaf } from './facts/fact-of-leaf.ts';

const text = z.string().optional();

/** What of an answer's leaf the rules look at; the rest is passed over. */
const payloadSchema = z.object({
  question: z.object({
    person: z.object({ given: text, family: text, dateOfBirth: text, nhsNumber: text }).optional(),
    address: z.object({ line1: text, line2: text, postcode: text, uprn: text }).optional(),
  }),
  people: z.array(z.object({ personId: z.string(), band: z.string(), involvements: z.array(z.string()), restricted: z.boolean().default(false) })),
  places: z.array(z.object({ involvements: z.array(z.string()) })),
  openTeams: z.array(z.object({ organisation: z.string(), team: z.string() })).default([]),
});

export type AskedPayload = z.infer<typeof payloadSchema>;

/** Reads the payload of a leaf by which somebody was answered. Throws where it is none. */
export function readAskedPayload(payload: string): AskedPayload {
  return payloadSchema.parse(JSON.parse(payload));
}

/** The leaf as the rules see it, with what was declared for it. */
export function askedLeafOf(leaf: Pick<AskedLeaf, 'id' | 'at' | 'kind' | 'declaration'>, { question, people, places }: AskedPayload, declared: { readonly reference?: string | undefined; readonly reason?: string | undefined }): AskedLeaf {
  return {
    ...leaf,
    ...declared,
    person: question.person,
    address: question.address,
    people: people.map(({ personId }) => personId),
    opened: leaf.kind === 'view' || [...people, ...places].some(({ involvements }) => involvements.length > 0),
    restricted: people.some(({ restricted }) => restricted),
  };
}
