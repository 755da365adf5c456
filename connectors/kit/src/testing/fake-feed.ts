import type { Page, PageOutcome } from '../page.ts';
import { recordSchema } from '../record-schema.ts';

/** A batch as it came over the wire. */
export type ReceivedBatch = {
  sequence: number;
  previousCursor: string | null;
  cursor: string;
  mode: Page['mode'];
  generation?: { id: string; page: number; last: boolean; expectedRows?: number };
  terms?: string;
  rows: ({ ref: string; record: unknown } | { ref: string; unchanged: true } | { ref: string; tombstone: true })[];
};

export type BatchReply = { status: 200; result: Omit<PageOutcome, 'sequence'> } | { status: 409; code: string; errors?: { pointer: string; rule: string }[] };

/** One feed of the fake core: keeps core-api's batch contract (DESIGN section 6) in memory, so that a breach shows as it would there. */
export class FakeFeed {
  sequence = 0;
  cursor: string | null = null;
  /** As core-api's: under others, rows cannot be named as unchanged. */
  terms = 'terms-1';
  readonly records = new Map<string, unknown>();
  readonly quarantine: { sequence: number; row: number; record: unknown }[] = [];
  /** Every batch that was applied, in order; a replay is not among them. */
  readonly batches: ReceivedBatch[] = [];
  #results = new Map<number, { content: string; result: Omit<PageOutcome, 'sequence'> }>();
  #generation: { id: string; pages: number; rows: number; named: Set<string>; closed: boolean } | undefined;

  receive(batch: ReceivedBatch): BatchReply {
    const content = JSON.stringify(batch);
    if (batch.sequence <= this.sequence) {
      const before = this.#results.get(batch.sequence);
      return before?.content === content ? { status: 200, result: before.result } : { status: 409, code: 'sequence-conflict' };
    }
    if (batch.sequence !== this.sequence + 1) return { status: 409, code: 'sequence-conflict' };
    if (batch.previousCursor !== this.cursor) return { status: 409, code: 'cursor-conflict' };
    if (!this.#follows(batch)) return { status: 409, code: 'generation-conflict' };
    const isNaming = batch.rows.some((row) => 'unchanged' in row);
    if (batch.terms === undefined ? isNaming : batch.terms !== this.terms) return { status: 409, code: batch.terms === undefined ? 'invalid-request' : 'terms-changed' };
    const unknown = batch.rows.flatMap((row, at) => ('unchanged' in row && !this.records.has(row.ref) ? [{ pointer: `/rows/${at}`, rule: 'not-known' }] : []));
    if (unknown.length > 0) return { status: 409, code: 'rows-not-known', errors: unknown };
    const result = this.#apply(batch);
    this.sequence = batch.sequence;
    this.cursor = batch.cursor;
    this.batches.push(batch);
    this.#results.set(batch.sequence, { content, result });
    return { status: 200, result };
  }

  #follows({ generation, mode }: ReceivedBatch): boolean {
    if (generation === undefined) return mode === 'delta';
    const open = this.#generation;
    if (generation.page === 1) return open?.id !== generation.id;
    return open !== undefined && !open.closed && open.id === generation.id && open.pages === generation.page - 1;
  }

  #apply(batch: ReceivedBatch): Omit<PageOutcome, 'sequence'> {
    const result: Omit<PageOutcome, 'sequence'> = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [] };
    const seen = new Set<string>();
    for (const [row, sent] of batch.rows.entries()) {
      const problems = seen.has(sent.ref) ? [{ pointer: '/sourceRef', rule: 'duplicate-ref' }] : 'record' in sent ? problemsOf(sent.ref, sent.record) : [];
      seen.add(sent.ref);
      if (problems.length > 0) {
        result.rejected += 1;
        result.rejects.push(...problems.map((problem) => ({ row, ...problem })));
        this.quarantine.push({ sequence: batch.sequence, row, record: 'record' in sent ? sent.record : undefined });
      } else if ('tombstone' in sent) {
        this.records.delete(sent.ref);
        result.tombstoned += 1;
      } else if ('unchanged' in sent) result.unchanged += 1;
      else if (JSON.stringify(this.records.get(sent.ref)) === JSON.stringify(sent.record)) result.unchanged += 1;
      else {
        this.records.set(sent.ref, sent.record);
        result.applied += 1;
      }
    }
    if (batch.generation !== undefined) this.#followListing(batch.generation, batch.rows.length, seen, result);
    return result;
  }

  #followListing({ id, page, last, expectedRows }: NonNullable<ReceivedBatch['generation']>, rows: number, seen: Set<string>, result: Omit<PageOutcome, 'sequence'>): void {
    const open = page === 1 || this.#generation === undefined ? { id, pages: 0, rows: 0, named: new Set<string>(), closed: false } : this.#generation;
    open.pages = page;
    open.rows += rows;
    open.closed = last;
    for (const ref of seen) open.named.add(ref);
    this.#generation = open;
    if (!last) return;
    const missing = [...this.records.keys()].filter((ref) => !open.named.has(ref));
    if (expectedRows !== undefined && expectedRows !== open.rows) result.held += missing.length;
    else {
      for (const ref of missing) this.records.delete(ref);
      result.tombstoned += missing.length;
    }
  }
}

function problemsOf(ref: string, record: unknown): { pointer: string; rule: string }[] {
  if (ref === '') return [{ pointer: '/sourceRef', rule: 'length' }];
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) return parsed.error.issues.map(({ path }) => ({ pointer: path.map((step) => `/${String(step)}`).join(''), rule: 'format' }));
  return (parsed.data as { sourceRef: string }).sourceRef === ref ? [] : [{ pointer: '/sourceRef', rule: 'ref-mismatch' }];
}
