import type { RecordRow } from './page.ts';
import { recordText } from './record-text.ts';

/**
 * A row whose record is kept as its JSON text alone. Two pages of records lie in memory while a large file is loaded: as texts they are some thousand objects that the collector of garbage looks at, as records they were
 * sixty times as many. `record` reads the text anew each time.
 */
export class WrittenRow implements RecordRow {
  readonly ref: string;
  readonly text: string;

  constructor(ref: string, record: unknown) {
    this.ref = ref;
    this.text = JSON.stringify(record) ?? 'null';
  }

  get record(): unknown {
    return JSON.parse(this.text) as unknown;
  }

  toJSON(): RecordRow {
    return { ref: this.ref, record: this.record };
  }
}

/** A row's record as JSON: its own text, where it has one. */
export function rowText(row: RecordRow): string {
  return row instanceof WrittenRow ? row.text : recordText(row.record);
}
