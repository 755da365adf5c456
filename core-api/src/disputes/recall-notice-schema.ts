import { z } from 'zod';

const moment = z.iso.datetime();

/** Answer to GET /v1/recall-notices: what the caller was told of, unread first; one for each declaration under which it was shown. */
export const recallNoticesSchema = z
  .object({
    notices: z.array(
      z.object({
        declarationId: z.guid(),
        what: z.enum(['wrong-link', 'changed', 'withdrawn']).describe('wrong-link: a reported link was wrong. withdrawn: that was said before, and whoever found it wrong has taken it back. changed: records that were shown as one person have since been parted or put together.'),
        seenAs: z.array(z.enum(['person', 'household', 'place'])).describe('How it was shown: as of the person asked about, among a household, or at an address. Empty where that is not known.'),
        whose: z.enum(['own', 'leaver']).describe('leaver: somebody who has left was shown it, and the notice came to the caller in their place.'),
        accountId: z.guid().describe('Who was shown it.'),
        askedAt: moment.nullable(),
        reference: z.string().nullable().describe('The case reference that was declared.'),
        changedAt: moment,
        toldAt: moment,
        acknowledgedAt: moment.nullable(),
      }),
    ),
  })
  .meta({ id: 'RecallNotices', description: 'References alone, never about whom: look the case up again under a declaration of its own.' });

/** Answer to POST /v1/recall-notices/{declarationId}/acknowledgement. */
export const acknowledgementSchema = z.object({ declarationId: z.guid(), recalls: z.int().describe('How many recalls of that declaration were read with it.') }).meta({ id: 'RecallAcknowledgement' });

export type RecallNotices = z.infer<typeof recallNoticesSchema>;
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
