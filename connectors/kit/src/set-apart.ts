import { ConnectorError } from './connector-error.ts';
import type { Page, PageOutcome } from './page.ts';

/** The rule of a row that core-api refused together with every batch that it was in, and took the rest of the page without. */
export const refusedWithBatch = 'refused-with-batch';

/** Stands for a feed that has delivered rows and is, as far as its source goes, at its very beginning: what a connector is given is null. */
export const beginning = 'mast:beginning';

/** Rows that are set apart, at most, before a row is taken again (judgement): where more are refused it is not they that are wrong, and the feed waits for a person. */
export const mostApart = 10;

/** Answers that may be about what a batch holds: it is not taken as it is, or core-api breaks on it every time. */
const mayBeOfRows: ReadonlySet<string> = new Set(['batch-refused', 'page-too-large', 'core-failing']);

export function isMaybeOfRows(error: unknown): error is ConnectorError {
  return error instanceof ConnectorError && mayBeOfRows.has(error.code);
}

type Counts = Pick<PageOutcome, 'applied' | 'unchanged' | 'rejected' | 'tombstoned' | 'held'>;

/**
 * Delivers a page that core-api refused whole: in halves, down to the rows that it will not have, so that one of them does not stop the feed. All parts but the last leave the feed where it stood before the page; whatever ends in between, the page is read
 * again, and what was taken is unchanged then. A row that is not taken by itself is sent as an empty one under its reference, at its level: core-api quarantines that, keeps what it had of it, and protects it as the refused row asked. That this is taken
 * also shows that nothing is wrong with the feed as such. Rejects in the outcome bear `refused-with-batch`. Throws `cause` where nothing is taken, or more rows would be set apart than `most`.
 */
export async function setApart(page: Page, cause: ConnectorError, before: string | null, most: number, send: (page: Page) => Promise<PageOutcome>): Promise<PageOutcome> {
  const rows = page.records.length + page.tombstones.length;
  const refs = [...page.records, ...page.tombstones].map(({ ref }) => ref);
  // Of rows of one reference only the first counts, and only within a batch.
  if (rows === 0 || new Set(refs).size !== rows || page.mode !== 'delta') throw cause;
  const here = before ?? beginning;
  const counts: Counts = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0 };
  const rejects: PageOutcome['rejects'][number][] = [];
  const apart: number[] = [];
  const take = async (from: number, to: number): Promise<void> => {
    try {
      const outcome = await send({ ...part(page, from, to), cursor: here, complete: false });
      for (const name of ['applied', 'unchanged', 'rejected', 'tombstoned', 'held'] as const) counts[name] += outcome[name];
      rejects.push(...outcome.rejects.map((reject) => ({ ...reject, row: reject.row + from })));
    } catch (error) {
      if (!isMaybeOfRows(error)) throw error;
      if (to - from > 1) return await halves(from, to);
      apart.push(from);
      if (apart.length > most) throw cause;
    }
  };
  const halves = async (from: number, to: number): Promise<void> => {
    const middle = from + Math.ceil((to - from) / 2);
    await take(from, middle);
    await take(middle, to);
  };
  if (rows === 1) apart.push(0);
  else await halves(0, rows);
  if (apart.length > most) throw cause;
  const sequence = await end(page, apart, cause, send);
  return { ...counts, rejected: counts.rejected + apart.length, rejects: [...rejects, ...apart.map((row) => ({ row, pointer: '', rule: refusedWithBatch }))].toSorted((a, b) => a.row - b.row), sequence };
}

/** Ends the page at its own cursor, with empty rows in place of those that are set apart; without any, where core-api breaks on a reference itself. */
async function end(page: Page, apart: readonly number[], cause: ConnectorError, send: (page: Page) => Promise<PageOutcome>): Promise<number> {
  const none = { ...page, records: [], tombstones: [], rejects: [], leftOut: {}, read: 0 };
  const all = [...page.records, ...page.tombstones];
  const empty = apart.map((row) => ({ ref: all[row]?.ref ?? '', record: levelOf(all[row]) }));
  try {
    return (await send({ ...none, records: empty, read: empty.length })).sequence;
  } catch (error) {
    if (!isMaybeOfRows(error)) throw error;
  }
  return send(none).then(({ sequence }) => sequence, (error: unknown) => {
    throw isMaybeOfRows(error) ? cause : error;
  });
}

function part({ records, tombstones, ...page }: Page, from: number, to: number): Page {
  const [firstTombstone, length] = [records.length, to - from];
  const some = records.slice(from, to);
  const gone = tombstones.slice(Math.max(0, from - firstTombstone), Math.max(0, to - firstTombstone));
  return { ...page, records: some, tombstones: gone, rejects: [], leftOut: {}, read: length };
}

/** Nothing of a row but the level that it asks for. */
function levelOf(row: Page['records'][number] | Page['tombstones'][number] | undefined): unknown {
  const record = row !== undefined && 'record' in row ? row.record : undefined;
  return typeof record === 'object' && record !== null && 'sensitivity' in record && typeof record.sensitivity === 'number' ? { sensitivity: record.sensitivity } : {};
}
