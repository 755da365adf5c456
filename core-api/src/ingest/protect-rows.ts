import { identityTexts } from '../sensitivity/identity-texts.ts';
import { protectRaw, protectRecord, textsOf } from '../sensitivity/protect-record.ts';
import { neutralRecord } from '../sensitivity/neutral-label.ts';
import { recordText } from '../sensitivity/protection-mac.ts';
import { sensitiveCategory } from '../sensitivity/sensitive-category.ts';
import type { ShieldName } from './ask-holders.ts';
import { askHolder } from './ask-holders.ts';
import { categoriesAllowed } from './categories-allowed.ts';
import { noteTellingTeams } from './note-telling-teams.ts';
import { sourceOf } from './normalise-rows.ts';
import { readProtection } from './protection.ts';
import type { BadRow, GoodRow, ValidatedRows } from './validate-rows.ts';
import type { Work } from './work.ts';

/**
 * Step PROTECT: which services may be sent, under which names, and what lists and shields of whatever organisation say of the rows of a batch, good or bad. Who may never be loaded is refused, and nothing of the row is kept; addresses of refuges go;
 * whoever is shielded comes in at level 2. The partner learns that a row was not loaded, never why: the rule is the same for every reason.
 */
export async function protectRows(work: Work, sent: ValidatedRows): Promise<ValidatedRows> {
  return applyLists(work, await neutralRows(work, sent));
}

/** Rows of services that the feed has no leave for are not loaded; of the rest, names of services and teams that tell what the case is about are gone before anything is sealed. */
async function neutralRows(work: Work, rows: ValidatedRows): Promise<ValidatedRows> {
  await noteTellingTeams(work, rows.good.map(({ record }) => record.contact.team));
  const categoryOf = new Map([...rows.good.map((row) => [row.row, sensitiveCategory(row.record)] as const), ...rows.bad.map((row) => [row.row, sensitiveCategory(row.raw)] as const)]);
  const allowed = [...categoryOf.values()].some((category) => category !== undefined) ? await categoriesAllowed(work) : new Set<string>();
  const isDenied = ({ row }: { readonly row: number }): boolean => {
    const category = categoryOf.get(row);
    return category !== undefined && !allowed.has(category);
  };
  return {
    ...rows,
    good: rows.good.filter((row) => !isDenied(row)).map((row) => ({ ...row, record: neutralRecord(row.record), category: categoryOf.get(row.row) })),
    bad: [...rows.bad.map((row) => (isDenied(row) && !row.neverLoad ? notLoaded(row) : row)), ...rows.good.filter(isDenied).map(notLoaded)],
  };
}

async function applyLists(work: Work, rows: ValidatedRows): Promise<ValidatedRows> {
  const ownText = (ref: string): string => recordText(sourceOf(work, ref).mac);
  const sent = [...rows.good.map(({ ref, record }) => ({ ref, raw: record as unknown })), ...rows.bad];
  const { isEmpty, effectsOf, shieldsOf } = await readProtection(work, () => sent.flatMap(({ ref, raw }) => textsOf(raw, ownText(ref))));
  if (isEmpty) return rows;
  const good: GoodRow[] = [];
  const raised: { readonly shields: readonly ShieldName[]; readonly ref: string }[] = [];
  const bad: BadRow[] = rows.bad.map((row) => {
    const kept = row.neverLoad ? undefined : protectRaw(row.raw, ownText(row.ref), effectsOf);
    return kept === undefined ? { ...(row.neverLoad ? row : notLoaded(row)) } : { ...row, raw: kept.raw };
  });
  for (const row of rows.good) {
    const outcome = protectRecord(row.record, ownText(row.ref), effectsOf);
    if (outcome === 'never-load') bad.push(notLoaded(row));
    else good.push({ ...row, record: outcome.record, sentLevel: outcome.sentLevel });
    if (outcome !== 'never-load' && outcome.record.person !== undefined) raised.push({ ref: row.ref, shields: shieldsOf([ownText(row.ref), ...identityTexts(outcome.record.person)]) });
  }
  for (const { ref, shields } of raised) if (shields.length > 0) await askHolder(work, work.organisationId, shields, [{ feedId: work.feedId, ref }]);
  return { ...rows, good, bad };
}

/** Refused for a reason that is nobody's business: in everything that is kept and sent the same as any other such row. */
function notLoaded({ row, ref }: { readonly row: number; readonly ref: string }): BadRow {
  return { row, ref, problems: [{ pointer: '', rule: 'not-loaded' }], raw: undefined, neverLoad: true };
}
