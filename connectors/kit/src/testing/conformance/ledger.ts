import type { Page, PageOutcome } from '../../page.ts';

/**
 * What core-api would hold after the pages it was given, kept in memory: rows by reference, tombstones after records, and what a whole listing
 * left out removed. It refuses nothing, so that a check sees what the connector sent.
 */
export class Ledger {
  readonly rows = new Map<string, string>();
  cursor: string | null = null;
  #named = new Set<string>();
  #sequence = 0;

  apply(page: Page): PageOutcome {
    const outcome = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0 };
    if (page.generation?.page === 1) this.#named = new Set();
    for (const { ref, record } of page.records) {
      const content = JSON.stringify(record);
      if (this.rows.get(ref) === content) outcome.unchanged += 1;
      else outcome.applied += 1;
      this.rows.set(ref, content);
      this.#named.add(ref);
    }
    for (const { ref } of page.tombstones) {
      this.rows.delete(ref);
      outcome.tombstoned += 1;
    }
    if (page.generation?.last === true) {
      const gone = [...this.rows.keys()].filter((ref) => !this.#named.has(ref));
      for (const ref of gone) this.rows.delete(ref);
      outcome.tombstoned += gone.length;
    }
    this.cursor = page.cursor;
    if (page.resend === undefined) this.#sequence += 1;
    return { ...outcome, rejects: [], sequence: page.resend === undefined ? this.#sequence : page.resend.sequence + 1 };
  }

  refs(): string[] {
    return [...this.rows.keys()].toSorted();
  }
}
