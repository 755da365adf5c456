import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

import type { Figures } from './figures.ts';
import { figuresOf, named } from './figures.ts';
import { missed } from './floors.ts';
import { findCorpora } from './find-corpora.ts';
import { keepRun } from './keep-run.ts';
import { readCsv } from './read-csv.ts';
import { runFiles } from './run-files.ts';
import type { Corpus } from './sets/corpus.ts';
import { corpora } from './sets/corpora.ts';
import { opaqueCopy } from './sets/opaque-copy.ts';
import { table } from './table.ts';

/*
 * `npm run test:corpora [-- --only febrl --opaque-ids]`: public labelled sets through `mast link` with `"model": "train"`, held against the targets. The labels
 * measure and do nothing else. Exit code 1 when a floor is missed; 0, with the reason, where the corpora are not at hand.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, model: { type: 'string', default: 'train' }, 'opaque-ids': { type: 'boolean', default: false } } });
const found = findCorpora();
if ('missing' in found) process.stdout.write(`skipped: no corpora under ${found.missing} (MAST_CORPORA names another folder)\n`);
else process.exitCode = await bench(found.folder);

async function bench(folder: string): Promise<number> {
  const rows = [['set', 'rows', 'best F1', 'at bits', 'F1 p.5', 'R at P.99', 'cl. P', 'cl. R', 'cl. F1', 'B3', 'blocking', '>=.95 right', 'ECE', 'cpu s', 'rival']];
  const runs: Record<string, Figures> = {};
  const misses: string[] = [];
  for (const corpus of corpora.filter(({ name }) => name.includes(values.only ?? ''))) {
    const figures = await measure(corpus, folder);
    runs[corpus.name] = figures;
    rows.push(rowOf(corpus, figures));
    misses.push(...missed(named(figures), corpus.floors).map((miss) => `${corpus.name}: ${miss}`));
  }
  process.stdout.write(`${table(rows)}\n\n`);
  for (const miss of misses) process.stdout.write(`MISSED  ${miss}\n`);
  if (misses.length === 0) process.stdout.write('every floor is held\n');
  process.stdout.write(`${keepRun('corpora', { model: values.model, runs, misses })}\n`);
  return misses.length === 0 ? 0 : 1;
}

async function measure(corpus: Corpus, folder: string): Promise<Figures> {
  const { file, id, columns, extra, truth } = corpus;
  const path = join(folder, file);
  const work = mkdtempSync(join(tmpdir(), 'mast-corpora-'));
  try {
    const { people, ...input } = values['opaque-ids']
      ? { ...opaqueCopy(corpus, folder, work), id: 'id' }
      : { file: path, id, people: new Map(readCsv(path).map((cells) => [cells[id] ?? '', truth(cells)])) };
    const config = { inputs: [{ ...input, source: 'set', columns, ...(extra === undefined ? {} : { extra }) }], model: values.model };
    return figuresOf(await runFiles(config, (_source, row) => ({ person: people.get(row) ?? '' })));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function rowOf({ name, rival }: Corpus, { rows, edge, clustered, calibration, blockingRecall, cpuSeconds }: Figures): string[] {
  const figures = [edge.best.f1, edge.best.weightBits, edge.atHalf.f1, edge.recallAtPrecision99, clustered.precision, clustered.recall, clustered.f1, clustered.b3.f1, blockingRecall, calibration.from95.right, calibration.ece];
  return [name, String(rows), ...figures.map((figure, at) => figure.toFixed(at === 1 ? 1 : 4)), cpuSeconds.toFixed(1), rival];
}
