import { z } from 'zod';

import { overrideReasonCodes, overrideReasonSystem } from '../cards/override-reasons.ts';
import type { OverrideReasonCode } from '../cards/override-reasons.ts';

const id = z.string().min(1).max(200);
/** RFC 3339; core takes moments in UTC. */
const moment = z.iso.datetime({ offset: true });
// cds-fb-3: a reason, a comment, or both. What somebody wrote is not read further.
const overrideReason = z
  .looseObject({ reason: z.looseObject({ code: z.string(), system: z.string().optional() }).optional(), userComment: z.string().optional() })
  .refine(({ reason, userComment }) => reason !== undefined || userComment !== undefined, { message: 'reason-or-comment' });

const one = z
  // cds-fb-1: an outcome is one of two.
  .looseObject({ card: id, outcome: z.enum(['accepted', 'overridden']), outcomeTimestamp: moment, acceptedSuggestions: z.array(z.looseObject({ id })).min(1).optional(), overrideReason: overrideReason.optional() })
  // cds-fb-2
  .refine(({ outcome, acceptedSuggestions }) => outcome !== 'accepted' || acceptedSuggestions !== undefined, { path: ['acceptedSuggestions'], message: 'needed-when-accepted' });

const feedbackSchema = z.looseObject({ feedback: z.array(one).min(1).max(200) });

/** What is kept of one outcome: no comment, and no code that we did not offer. */
export type CardOutcome = { readonly card: string; readonly outcome: 'accepted' | 'overridden'; readonly reason?: OverrideReasonCode; readonly at: string };

const uuid = /^(urn:uuid:)?([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** The outcomes of cards whose ids can be ours; or where the body is not of the form that the specification gives. */
export function readFeedback(body: unknown): { readonly outcomes: readonly CardOutcome[] } | { readonly pointers: readonly string[] } {
  const read = feedbackSchema.safeParse(body);
  if (!read.success) return { pointers: [...new Set(read.error.issues.map(({ path }) => `/${path.join('/')}`))] };
  return {
    outcomes: read.data.feedback.flatMap(({ card, outcome, outcomeTimestamp, overrideReason: why }) => {
      const ours = uuid.exec(card)?.[2]?.toLowerCase();
      if (ours === undefined) return [];
      const reason = outcome === 'overridden' && why !== undefined ? reasonOf(why.reason) : undefined;
      return [{ card: ours, outcome, at: new Date(outcomeTimestamp).toISOString(), ...(reason === undefined ? {} : { reason }) }];
    }),
  };
}

function reasonOf(coding: { code: string; system?: string | undefined } | undefined): OverrideReasonCode {
  const isOurs = coding?.system === undefined || coding.system === overrideReasonSystem;
  return overrideReasonCodes.find((code) => isOurs && code === coding?.code) ?? 'other';
}
