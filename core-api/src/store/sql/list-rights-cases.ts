import type { RightsCaseRow } from '../rights-case-row.ts';
import { rightsCaseColumns, rightsCaseRow } from '../rights-case-row.ts';
import { statement } from '../statement.ts';

type Params = readonly [organisationId: string, status: string, beforeAt: Date, beforeCase: string, limit: number];

/** Cases of the own organisation in one state, before a place in the list, the newest first. Index of the list. */
export const listRightsCases = statement<Params, RightsCaseRow>({
  name: 'list-rights-cases',
  text: `
    select ${rightsCaseColumns} from rights_case
    where organisation_id = $1 and status = $2 and (opened_at, case_id) < ($3, $4::uuid)
    order by opened_at desc, case_id desc limit $5
  `,
  row: rightsCaseRow,
  index: 'rights_case_listed',
});
