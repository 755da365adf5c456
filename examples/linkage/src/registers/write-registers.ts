import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import type { RegisterRow, RegisterWish } from '@mast/example-population';
import { registers } from '@mast/example-population';

import { registerColumns } from './register-columns.ts';

/** What is true of one written row. */
export type KnownRow = Pick<RegisterRow, 'person' | 'household' | 'origin' | 'values'>;

export type WrittenRegisters = {
  /** Inputs of a `link.json`, one for each source. */
  readonly inputs: readonly Record<string, unknown>[];
  /** The truth by `source\nid`. */
  readonly known: ReadonlyMap<string, KnownRow>;
};

/** Writes the generator's registers as extracts, one file a source, with ids that say nothing of the person. */
export function writeRegisters(folder: string, wish: RegisterWish, uniquePeople: boolean | undefined): WrittenRegisters {
  const files = new Map<string, number>();
  const known = new Map<string, KnownRow>();
  const headings = Object.values(registerColumns);
  for (const { source, id, person, household, origin, values } of registers(wish)) {
    const file = files.get(source) ?? openSync(join(folder, `${source}.csv`), 'w');
    if (!files.has(source)) writeSync(file, `id,${headings.join(',')}\n`);
    files.set(source, file);
    writeSync(file, `${id},${headings.map((heading) => quoted(values[heading])).join(',')}\n`);
    known.set(`${source}\n${id}`, { person, household, origin, values });
  }
  for (const file of files.values()) closeSync(file);
  const inputs = [...files.keys()].toSorted().map((source) => ({ source, file: join(folder, `${source}.csv`), id: 'id', columns: registerColumns, ...(uniquePeople === undefined ? {} : { uniquePeople }) }));
  return { inputs, known };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
