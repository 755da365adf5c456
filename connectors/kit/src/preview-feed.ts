import type { Connector } from './connector.ts';
import { ConnectorError, asConnectorError } from './connector-error.ts';
import type { ConnectorContext } from './context.ts';
import { holdPage, leftOutOf } from './hold-page.ts';
import { maskRecord } from './mask-record.ts';
import type { Page, PageOutcome, Reject } from './page.ts';
import { readerOf } from './read-feed.ts';
import { recordSchema } from './record-schema.ts';
import type { Recalled, Would } from './recall-rows.ts';
import type { StateFolder } from './state-folder.ts';

/** A row that core-api would quarantine: its place among the rows sent, and each reason. */
export type WouldRefuse = { readonly row: number; readonly pointer: string; readonly rule: string };

/** What a reading would bring, without anything having been sent or changed. Counts are of all that was read, lists are of the first. */
export type Preview = {
  readonly counts: { readonly pages: number; readonly read: number; readonly records: number; readonly tombstones: number; readonly rejects: number; readonly refused: number; readonly leftOut: number };
  /** Mapped rows with masks. */
  readonly rows: readonly unknown[];
  /** Rows that stay behind. */
  readonly rejects: readonly Reject[];
  readonly refused: readonly WouldRefuse[];
  /** What it would do to what was delivered before; undefined where nothing is remembered, though something was delivered. */
  readonly would: Would | undefined;
  /** False where it was broken off at `pages`: the rest was not looked at, and removals are not counted. */
  readonly whole: boolean;
  /** What ended the reading early, as a code. */
  readonly error?: { readonly kind: string; readonly code: string };
};

export type PreviewOptions = {
  readonly cursor: string | null;
  /** Rows, rejects and reasons listed, at most. */
  readonly rows: number;
  /** Pages read, at most. */
  readonly pages: number;
  /** What was delivered before; left out where that is not known. */
  readonly before?: Recalled;
};

/** Reads as the next run would, tells what would come of it, and changes nothing: neither core-api nor the source nor what is remembered. */
export async function previewFeed(connector: Connector<unknown>, context: ConnectorContext<unknown>, options: PreviewOptions): Promise<Preview> {
  const reader = readerOf(connector);
  if (reader === undefined) throw new ConnectorError('config', 'source-only-pushes');
  const tally = { pages: 0, read: 0, records: 0, tombstones: 0, rejects: 0, refused: 0, leftOut: 0 };
  const rows: unknown[] = [];
  const rejects: Reject[] = [];
  const refused: WouldRefuse[] = [];
  const { before } = options;
  let listed = false;
  const take = (page: Page): void => {
    holdPage(page);
    const problems = page.records.flatMap(({ ref, record }, at) => problemsOf(ref, record).map((problem) => ({ row: tally.records + at, ...problem })));
    const room = (list: readonly unknown[]): number => Math.max(0, options.rows - list.length);
    rows.push(...page.records.slice(0, room(rows)).map(({ record }) => maskRecord(record)));
    rejects.push(...page.rejects.slice(0, room(rejects)));
    refused.push(...problems.slice(0, room(refused)));
    const refusedRows = new Set(problems.map(({ row }) => row - tally.records));
    before?.add({ ...page, records: page.records.filter((_row, at) => !refusedRows.has(at)) });
    listed = page.generation?.last === true;
    tally.pages += 1;
    tally.read += page.read ?? page.records.length + page.tombstones.length + page.rejects.length + leftOutOf(page);
    tally.records += page.records.length;
    tally.tombstones += page.tombstones.length;
    tally.rejects += page.rejects.length;
    tally.refused += refusedRows.size;
    tally.leftOut += leftOutOf(page);
  };
  const end = await readThrough(reader.read({ ...context, state: overlay(context.state), preview: true }, options.cursor), options.pages, take);
  const whole = end === 'end';
  return { counts: tally, rows, rejects, refused, would: before?.result(whole && listed), whole, ...(typeof end === 'object' ? { error: end } : {}) };
}

async function readThrough(pages: AsyncGenerator<Page, void, PageOutcome>, most: number, take: (page: Page) => void): Promise<'end' | 'more' | { kind: string; code: string }> {
  try {
    let step = await pages.next();
    for (let sequence = 1; step.done !== true; sequence += 1) {
      take(step.value);
      if (sequence >= most) return step.value.complete ? 'end' : 'more';
      step = await pages.next(asIfApplied(step.value, sequence));
    }
    return 'end';
  } catch (thrown) {
    const { kind, code } = asConnectorError(thrown);
    return { kind, code };
  } finally {
    await pages.return().catch(() => undefined);
  }
}

function asIfApplied({ records, tombstones }: Page, sequence: number): PageOutcome {
  return { applied: records.length, unchanged: 0, rejected: 0, tombstoned: tombstones.length, held: 0, rejects: [], sequence };
}

/** Reads what is there; what is written is seen by this reading alone. */
function overlay(state: StateFolder): StateFolder {
  const written = new Map<string, string>();
  return {
    read: async (name) => {
      const text = written.get(name);
      return text === undefined ? state.read(name) : (JSON.parse(text) as unknown);
    },
    write: async (name, value) => void written.set(name, JSON.stringify(value)),
    temporaryFile: () => state.temporaryFile(),
  };
}

/** What the document says of a record; core-api has further rules, for example of check digits. */
function problemsOf(ref: string, record: unknown): { pointer: string; rule: string }[] {
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) return parsed.error.issues.map(({ path, code }) => ({ pointer: path.map((step) => `/${String(step)}`).join(''), rule: code.replaceAll('_', '-') }));
  return (parsed.data as { sourceRef?: unknown }).sourceRef === ref ? [] : [{ pointer: '/sourceRef', rule: 'ref-mismatch' }];
}
