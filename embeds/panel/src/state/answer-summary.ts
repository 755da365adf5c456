import { agencyRows } from './agency-rows.ts';
import type { AgencyRow } from './agency-rows.ts';
import { involvementsOf } from './involvements-of.ts';
import type { Shown } from './panel-state.ts';

export type AnswerSummary = { rows: AgencyRow[]; otherAgencies: number; lastContact: string | undefined };

/** What the summary line says: how many agencies besides the asker's own, and the day of the last contact (ISO) with any of those; its rows below it. */
export const answerSummary = (shown: Shown, ownCode: string): AnswerSummary => {
  const all = agencyRows(involvementsOf(shown));
  const others = all.filter((row) => row.organisation.code !== ownCode);
  // The question is who else: the asker's own rows stand last.
  const rows = [...others, ...all.filter((row) => row.organisation.code === ownCode)];
  const lastContact = others.map((row) => row.lastContact).toSorted().at(-1);
  return { rows, otherAgencies: new Set(others.map((row) => row.organisation.code)).size, lastContact };
};
