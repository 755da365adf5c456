import { statement } from '../statement.ts';

/** Ends a duty that is in force. */
export const endDesignation = statement<[organisationId: string, accountId: string, duty: string, endedBy: string, at: Date]>({
  name: 'end-designation',
  index: 'designation_pkey',
  text: `
    update designation set ended_by = $4, ended_at = $5 where organisation_id = $1 and account_id = $2 and duty = $3 and ended_at is null
  `,
});
