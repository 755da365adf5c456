import { z } from 'zod';

import { reasonCodeNames } from './reason-codes.ts';

const question = z.enum(['pair', 'change', 'contradiction']);

/** One page of the queue: which questions wait, and nothing about whom they are. */
export const reviewListSchema = z.object({
  reviews: z.array(
    z.object({
      reviewId: z.guid(),
      question,
      questionText: z.string(),
      openedAt: z.iso.datetime(),
      dueAt: z.iso.datetime().describe('By when somebody should have judged it. By how much hangs on it, and the same for a report, for open work and for what has been seen.'),
    }),
  ),
  remainingToday: z.int().describe('How many more questions this reviewer may open today.'),
  nextCursor: z.string().nullable(),
});
export type ReviewList = z.infer<typeof reviewListSchema>;

const evidence = z.object({ field: z.string(), finding: z.string(), text: z.string() });

const comparedFields = z
  .object({
    names: z.array(z.object({ given: z.string(), family: z.string() })),
    dateOfBirth: z.string().nullable(),
    expectedDate: z.string().nullable(),
    addresses: z.array(z.string()).describe('None where the person is protected.'),
  })
  .describe('What was compared, in the form in which it was compared; never whose record it is, nor anything else that it says.');
export type ComparedFields = z.infer<typeof comparedFields>;

/** A pair to be judged, beside the records that one of them might belong with instead. */
export const reviewPairSchema = z.object({
  reviewId: z.guid(),
  question,
  questionText: z.string(),
  records: z.array(comparedFields).length(2),
  findings: z.array(evidence),
  rivals: z.array(z.object({ fields: comparedFields, findings: z.array(z.array(evidence)).length(2).describe('Against the first record, and against the second.') })),
  reasons: z.array(z.object({ code: z.enum(reasonCodeNames), text: z.string(), for: z.array(z.enum(['same', 'different', 'unsure'])) })),
});
export type ReviewPair = z.infer<typeof reviewPairSchema>;

/** What a reviewer says. A later verdict of the same reviewer on the same question replaces the earlier one. */
export const verdictRequestSchema = z.strictObject({ outcome: z.enum(['same', 'different', 'unsure']), reason: z.enum(reasonCodeNames) });
export type VerdictRequest = z.infer<typeof verdictRequestSchema>;

export const verdictResultSchema = z.object({
  verdictId: z.guid(),
  effect: z.enum(['waits', 'in-force', 'undone']).describe('It waits for a second reviewer or an agreement; the records now go by it; or what was decided holds no longer.'),
});
export type VerdictResult = z.infer<typeof verdictResultSchema>;

/** What became of the questions. */
export const reviewOutcomesSchema = z.object({
  kinds: z.array(z.object({ kind: z.string(), open: z.int(), same: z.int(), different: z.int(), healed: z.int() })),
  blindSample: z
    .object({ judged: z.int(), wrong: z.int(), livePrecision: z.number().nullable().describe('Share of the sampled automatic links that two reviewers found right.') })
    .describe('One automatic link in a hundred, judged by two reviewers who are not told what was made of it.'),
});
export type ReviewOutcomes = z.infer<typeof reviewOutcomesSchema>;

/** Staff of the caller's organisation who saw a person that is in question or has changed. */
export const recallListSchema = z.object({
  recalls: z.array(
    z.object({
      personId: z.guid(),
      declarationId: z.guid(),
      accountId: z.guid(),
      status: z.enum(['listed', 'due', 'void']).describe('In question; changed, so that they must be told; or as it was after all.'),
      at: z.iso.datetime(),
      toldAt: z.iso.datetime().nullable().describe('When a recall notice was sent.'),
      toldTo: z.enum(['self', 'manager', 'information-governance-lead', 'administrator']).nullable().describe('To whom: whoever saw it, or, where they have left, their manager or whoever has the role.'),
      acknowledgedAt: z.iso.datetime().nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type RecallList = z.infer<typeof recallListSchema>;
