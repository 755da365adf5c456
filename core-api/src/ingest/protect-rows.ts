import { protectRaw, protectRecord, textsOf } from '../sensitivity/protect-record.ts';
import { recordText } from '../sensitivity/protection-mac.ts';
import { sourceOf } from './normalise-rows.ts';
import { readProtection } from './protection.ts';
import type { BadRow, GoodRow, ValidatedRows } from './validate-rows.ts';
import type { Work } from './work.ts';

/**
 * Step PROTECT: what lists and shields of whatever organisation say of the rows of a batch, good or bad. Who may never be loaded is refused, and nothing of the row is kept; addresses of refuges go;
 * whoever is shielded comes in at level 2. The partner learns that a row was not loaded, never why: the rule is the same for every reason.
 */
export async function protectRows(work: Work, rows: ValidatedRows): Promise<ValidatedRows> {
  const ownText = (ref: string): string => recordText(sourceOf(work, ref).mac);
  const sent = [...rows.good.map(({ ref, record }) => ({ ref, raw: record as unknown })), ...rows.bad];
  const { isEmpty, effectsOf } = await readProtection(work, () => sent.flatMap(({ ref, raw }) => textsOf(raw, ownText(ref))));
  if (isEmpty) return rows;
  const good: GoodRow[] = [];
  const bad: BadRow[] = rows.bad.map((row) => {
    const kept = row.neverLoad ? undefined : protectRaw(row.raw, ownText(row.ref), effectsOf);
    return kept === undefined ? { ...(row.neverLoad ? row : notLoaded(row)) } : { ...row, raw: kept.raw };
  });
  for (const row of rows.good) {
    const outcome = protectRecord(row.record, ownText(row.ref), effectsOf);
    if (outcome === 'never-load') bad.push(notLoaded(row));
    else good.push({ ...row, record: outcome.record, sentLevel: outcome.sentLevel });
  }
  return { ...rows, good, bad };
}

/** Refused for a reason that is nobody's business: in everything that is kept and sent the same as any other such row. */
function notLoaded({ row, ref }: { readonly row: number; readonly ref: string }): BadRow {
  return { row, ref, problems: [{ pointer: '', rule: 'not-loaded' }], raw: undefined, neverLoad: true };
}
