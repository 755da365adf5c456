import type { Page, RecordRow, Reject, TombstoneRow } from '@mast/connector-kit';

import { mapRow } from './map-row.ts';
import { registerRow } from './register-row.ts';
import type { RegisterRow } from './register-row.ts';

/** Longest record that travels, in characters (judgement: a headline record has some 600); a page must fit 4 MB. */
const longestRecord = 64 * 1024;

/** What becomes of the rows of one answer. `before` rows of the listing stand on earlier pages. */
export function draftPage(rows: readonly unknown[], before: number): Required<Pick<Page, 'records' | 'tombstones' | 'rejects' | 'read' | 'leftOut'>> {
  const records: RecordRow[] = [];
  const tombstones: TombstoneRow[] = [];
  const rejects: Reject[] = [];
  const good: RegisterRow[] = [];
  for (const [at, raw] of rows.entries()) {
    const parsed = registerRow.safeParse(raw);
    if (parsed.success && parsed.data.sensitivity < 3) good.push(parsed.data);
    else rejects.push({ row: before + at, ...reasonOf(raw, parsed.error?.issues[0]?.path[0]) });
  }
  const latest = latestVersions(good);
  for (const [at, row] of latest.entries()) {
    const record = row.deleted === true ? undefined : mapRow(row);
    if (record === undefined) tombstones.push({ ref: row.id });
    else if (JSON.stringify(record).length > longestRecord) rejects.push({ row: before + at, column: null, rule: 'row-too-large' });
    else records.push({ ref: row.id, record });
  }
  const superseded = good.length - latest.length;
  return { records, tombstones, rejects, read: rows.length, leftOut: superseded === 0 ? {} : { superseded } };
}

function reasonOf(raw: unknown, field: PropertyKey | undefined): Pick<Reject, 'column' | 'rule'> {
  if (typeof raw !== 'object' || raw === null) return { column: null, rule: 'row-unreadable' };
  if (field === undefined) return { column: 'sensitivity', rule: 'never-load' };
  return { column: String(field), rule: field === 'id' ? 'reference-missing' : 'field-unreadable' };
}

/** Of several changes of one row only the newest counts: a page names its records before its tombstones, and the order between them is lost. */
function latestVersions(rows: readonly RegisterRow[]): RegisterRow[] {
  const newest = new Map<string, RegisterRow>();
  for (const row of rows) {
    const known = newest.get(row.id);
    if (known === undefined || (row.version ?? 0) >= (known.version ?? 0)) newest.set(row.id, row);
  }
  return rows.filter((row) => row.version === undefined || newest.get(row.id) === row);
}
