import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { openLeafPayload } from '../audit/open-leaf-payload.ts';
import type { Core } from '../core.ts';
import { selectAnswerLeaves } from '../store/sql/select-answer-leaves.ts';
import type { Db } from '../store/store.ts';

/** A declaration's life and a minute for clocks. */
const livedMs = 31 * 60_000;

const shown = z.array(z.string()).optional();
const answeredSchema = z.object({
  searchId: z.string(),
  people: z.array(z.object({ personId: z.string(), involvements: shown })).default([]),
  places: z.array(z.object({ placeId: z.string(), involvements: shown })).default([]),
});

/** An answer as the trail holds it: its id, and the ids that were shown. */
export type GivenAnswer = z.infer<typeof answeredSchema>;

/** Every answer that the caller was given under a declaration of theirs, by what the trail says. */
export async function readAnswers(db: Db, core: Core, user: UserPrincipal, declarationId: string, expiresAt: Date): Promise<GivenAnswer[]> {
  const leaves = await db.rows(selectAnswerLeaves, [user.organisationId, user.accountId, declarationId, new Date(expiresAt.getTime() - livedMs), new Date(expiresAt.getTime() + livedMs)]);
  return leaves.map((leaf) => answeredSchema.parse(JSON.parse(openLeafPayload(core.keys, leaf))));
}
