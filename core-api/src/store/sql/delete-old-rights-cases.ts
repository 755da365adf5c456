import { statement } from '../statement.ts';

/** Forgets the cases of an organisation that were closed before a moment, with what was withheld and asked in them; the trail keeps that they were. Index of the list. */
export const deleteOldRightsCases = statement<readonly [organisationId: string, closedBefore: Date]>({
  name: 'delete-old-rights-cases',
  text: `
    with old as (delete from rights_case where organisation_id = $1 and status = 'closed' and opened_at < $2 and closed_at < $2 returning case_id),
      tasks as (delete from rights_task t using old where t.organisation_id = $1 and t.case_id = old.case_id and t.status <> 'open')
    delete from rights_withholding w using old where w.organisation_id = $1 and w.case_id = old.case_id
  `,
  index: 'rights_case_listed',
});
