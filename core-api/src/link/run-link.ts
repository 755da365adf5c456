import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

import type { Model } from '../match/model.ts';
import { currentModel } from '../match/model.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { LinkConfig } from './config/link-config.ts';
import { readLinkConfig } from './config/read-link-config.ts';
import type { LinkFault } from './link-fault.ts';
import type { LinkRow } from './link-row.ts';
import { linkRows } from './link-rows.ts';
import type { Linked, LinkOptions } from './linked.ts';
import type { AllRows } from './read/read-inputs.ts';
import { readInputs } from './read/read-inputs.ts';
import { edgeLines, peopleLines } from './write/output-lines.ts';
import { writeFile } from './write/write-file.ts';

export type LinkWish = {
  readonly config: string;
  /** Where `people.csv` and `edges.csv` go; nothing is written where they are not wished for. */
  readonly out?: string | undefined;
  readonly edges?: string | undefined;
  /** In place of the shipped model: for trying another one. */
  readonly model?: Model | undefined;
} & Pick<LinkOptions, 'onCompared'>;

export type LinkRun = AllRows & { readonly config: LinkConfig; readonly linked: Linked };

/** Reads, links and writes (`mast link`). Needs no database and keeps nothing. `say` gets a line at each step, with file names and counts. */
export async function runLink(wish: LinkWish, say: (line: string) => void): Promise<Result<LinkRun, readonly LinkFault[]>> {
  const config = readLinkConfig(wish.config);
  if (!config.ok) return config;
  const outputs = [wish.out, wish.edges].filter((file) => file !== undefined).map((file) => resolve(file));
  const misplaced = outputFaults(outputs, [resolve(wish.config), ...config.value.inputs.map(({ file }) => file)]);
  if (misplaced.length > 0) return failed(misplaced);
  const read = await readInputs(config.value.inputs, say);
  if (!read.ok) return read;
  const { rows, unread } = read.value;
  for (const { file, field, cells } of unread) say(`${file}: ${cells} cells of ${field} could not be read and count as not given`);
  if (config.value.model === 'shipped' && config.value.inputs.some(({ extra }) => extra !== undefined)) say('extra columns are compared under "model": "train" only');
  const sourcesWhere = (unique: boolean | undefined): Set<string> => new Set(config.value.inputs.filter(({ uniquePeople }) => uniquePeople === unique).map(({ source }) => source));
  const linked = linkRows(rows, config.value.model === 'train' ? 'train' : (wish.model ?? currentModel), {
    uniqueSources: sourcesWhere(true),
    openSources: sourcesWhere(undefined),
    onCompared: wish.onCompared,
    onProgress: (stage, done, of) => say(done === 0 ? `${stage}: ${of}` : `${stage}: ${done} of ${of}`),
  });
  for (const { source, rows: own, sharing } of linked.assumed ?? []) say(`${source}: ${sharing} of ${own} rows share a person, so it is taken for a register in which a person occurs once ("uniquePeople": false forbids this)`);
  const unwritten = [...written(wish.edges, edgeLines(rows, linked)), ...written(wish.out, peopleLines(rows, linked))];
  if (unwritten.length > 0) return failed(unwritten);
  say(summary(rows, linked));
  return ok({ ...read.value, config: config.value, linked });
}

/** Writes an output that is wished for. What the system refuses (rights, space) is a fault; its words are not passed on. */
function written(file: string | undefined, lines: Iterable<string>): LinkFault[] {
  if (file === undefined) return [];
  try {
    writeFile(resolve(file), lines);
    return [];
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return [{ rule: 'not-written', file: basename(file) }];
  }
}

/** An output must have a folder and not be one, and must not replace what is read or the other output. */
function outputFaults(outputs: readonly string[], inputs: readonly string[]): LinkFault[] {
  return outputs.flatMap((file, at): LinkFault[] => {
    if (!existsSync(dirname(file))) return [{ rule: 'folder-not-found', file: basename(file) }];
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) return [{ rule: 'not-written', file: basename(file) }];
    return inputs.includes(file) || outputs.indexOf(file) !== at ? [{ rule: 'would-overwrite', file: basename(file) }] : [];
  });
}

function summary(rows: readonly LinkRow[], { edges, people }: Linked): string {
  const strong = edges.filter(({ band }) => band === 'strong').length;
  return `${rows.length} rows are ${people.reduce((most, person) => Math.max(most, person), 0)} people; ${strong} strong and ${edges.length - strong} possible pairs`;
}
