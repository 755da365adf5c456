import { z } from 'zod';

import { openLeafPayload } from '../audit/open-leaf-payload.ts';
import type { Keys } from '../keys/keys.ts';
import type { AskedLeaf } from './facts/fact-of-leaf.ts';

const text = z.string().optional();

/** What was asked. It is sealed apart from the answer, since it is deleted before it; leaves of before that hold it in their payload. */
const questionSchema = z.object({
  person: z.object({ given: text, family: text, dateOfBirth: text, nhsNumber: text }).optional(),
  address: z.object({ line1: text, line2: text, postcode: text, uprn: text }).optional(),
});

/** What of an answer's leaf the rules look at; the rest is passed over. */
const payloadSchema = z.object({
  question: questionSchema.optional(),
  people: z.array(z.object({ personId: z.string(), band: z.string(), involvements: z.array(z.string()), restricted: z.boolean().default(false) })),
  places: z.array(z.object({ involvements: z.array(z.string()) })),
  openTeams: z.array(z.object({ organisation: z.string(), team: z.string() })).default([]),
});
const termsSchema = z.object({ terms: z.string() });

export type AskedPayload = Omit<z.infer<typeof payloadSchema>, 'question'> & { readonly question: z.infer<typeof questionSchema> };

type SealedLeaf = { readonly leafId: string; readonly month: string; readonly sealed: Buffer; readonly terms: Buffer | null };

/** Reads a leaf by which somebody was answered; undefined where what was asked is not kept any more. @throws MastError `seal-broken` */
export function readAskedPayload(keys: Pick<Keys, 'auditOpen' | 'auditTerms'>, leaf: SealedLeaf): AskedPayload | undefined {
  const { question: before, ...payload } = payloadSchema.parse(JSON.parse(openLeafPayload(keys, { ...leaf, period: leaf.month })));
  const question = leaf.terms === null ? before : questionSchema.parse(JSON.parse(termsSchema.parse(keys.auditTerms.open(leaf.month, leaf.leafId, leaf.terms)).terms));
  return question === undefined ? undefined : { ...payload, question };
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
