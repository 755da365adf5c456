import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readCsv } from '../read-csv.ts';
import type { Corpus } from './corpus.ts';

/**
 * A set's columns in a file of their own, outside the project, under ids that tell nothing and in their order: what a set's own ids or order of rows tell of the
 * people is gone. Gives the file and the person of each id; the id's column is `id`.
 */
export function opaqueCopy({ file, id, columns, extra = {}, truth }: Corpus, corpora: string, folder: string): { file: string; people: Map<string, string> } {
  const rows = readCsv(join(corpora, file)).map((cells) => ({ id: createHash('sha256').update(`opaque ${cells[id] ?? ''}`).digest('hex').slice(0, 16), cells }));
  const headings = [...Object.entries(columns).flatMap(([name, heading]) => (name === 'dateFormat' ? [] : [heading])), ...Object.values(extra)];
  const lines = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id: opaque, cells }) => [opaque, ...headings.map((heading) => `"${(cells[heading] ?? '').replaceAll('"', '""')}"`)].join(','));
  const copy = join(folder, 'opaque.csv');
  writeFileSync(copy, `id,${headings.join(',')}\n${lines.join('\n')}\n`, { mode: 0o600 });
  return { file: copy, people: new Map(rows.map(({ id: opaque, cells }) => [opaque, truth(cells)])) };
}
