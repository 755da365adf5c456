import { z } from 'zod';

const moment = z.iso.datetime();

/** Answer to GET /v1/disputes: records of the caller's organisation that somebody reported, open ones first. */
export const disputeListSchema = z
  .object({
    disputes: z.array(
      z.object({
        disputeId: z.guid(),
        about: z.enum(['person', 'place']).describe('Of another person, or of another address, than it stands for.'),
        status: z.enum(['open', 'confirmed', 'unfounded']),
        basis: z.enum(['verdict', 'owner', 'source']).nullable().describe('How it ended: reviewers agreed; the organisation said so; or its source changed the record.'),
        waitsFor: z.enum(['reviewers', 'data-lead']).nullable().describe('Who is to look. data-lead: there is nothing that reviewers could compare, or they have not judged it in time.'),
        openedAt: moment,
        dueAt: moment,
        closedAt: moment.nullable(),
        feedId: z.string().nullable(),
        sourceRef: z.string().nullable().describe('The record in the organisation’s own system; null when it is no longer here.'),
        caseRef: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DisputeList', description: 'Who reported it is not said. The source system is put right; MAST never edits a record.' });

/** Body of POST /v1/disputes/{disputeId}/finding. */
export const findingRequestSchema = z
  .strictObject({
    finding: z.enum(['wrong', 'right']).describe('wrong: the record is being put right in its own system, and stays marked until it comes anew. right: it stands; not while reviewers still have time to judge it.'),
  })
  .meta({ id: 'FindingRequest' });

/** Answer to POST /v1/disputes/{disputeId}/finding. */
export const findingSchema = z.object({ disputeId: z.guid(), status: z.enum(['confirmed', 'unfounded']) }).meta({ id: 'Finding' });

export type DisputeList = z.infer<typeof disputeListSchema>;
export type FindingRequest = z.infer<typeof findingRequestSchema>;
export type Finding = z.infer<typeof findingSchema>;
