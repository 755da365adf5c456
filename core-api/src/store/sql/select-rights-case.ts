import type { RightsCaseRow } from '../rights-case-row.ts';
import { rightsCaseColumns, rightsCaseRow } from '../rights-case-row.ts';
import { statement } from '../statement.ts';

/** One case of the own organisation, locked until the transaction ends: its content is written as a whole. Primary key. */
export const selectRightsCase = statement<readonly [organisationId: string, caseId: string], RightsCaseRow>({
  name: 'select-rights-case',
  text: `select ${rightsCaseColumns} from rights_case where organisation_id = $1 and case_id = $2 for update`,
  row: rightsCaseRow,
  index: 'rights_case_pkey',
});
