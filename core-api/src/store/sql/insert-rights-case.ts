import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, caseId: string, kind: string, receivedOn: string, startedOn: string | null, stoppedSince: string | null, stoppedFor: string | null, dueOn: string | null, openedBy: string | null, referredBy: string | null, at: Date, sealed: Buffer];

/** A case of the rights desk, opened by somebody of the organisation or passed on by another. */
export const insertRightsCase = statement<Params>({
  name: 'insert-rights-case',
  text: `
    insert into rights_case (organisation_id, case_id, kind, status, received_on, started_on, stopped_since, stopped_for, due_on, opened_by, referred_by, opened_at, sealed)
    values ($1, $2, $3, 'open', $4::date, $5::date, $6::date, $7, $8::date, $9, $10, $11, $12)
  `,
});
