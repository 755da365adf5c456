import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import type { ConnectorNames } from './connector-names.ts';
import { renamed } from './connector-names.ts';

const template = join(import.meta.dirname, '../../template');

/**
 * Writes a connector package into `folder`, which must not be there yet: the example register under its new name, with its fake source and its
 * conformance test. Returns the files written, relative to the folder.
 */
export async function writeConnector(names: ConnectorNames, folder: string): Promise<string[]> {
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder);
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const written: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const from = join(entry.parentPath, entry.name);
    const to = renamed(relative(template, from), names).replace('.template.json', '.json');
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await writeFile(join(folder, to), renamed(await readFile(from, 'utf8'), names), { flag: 'wx' });
    written.push(to);
  }
  return written.toSorted();
}

/** The solution's tsconfig with a reference to the new package after the connector that stands last; the same text where it is there already. */
export function withReference(tsconfig: string, path: string): string {
  const line = `    { "path": "${path}" },\n`;
  const lines = tsconfig.split(/(?<=\n)/);
  if (lines.includes(line)) return tsconfig;
  const after = lines.findLastIndex((one) => one.includes('"path": "connectors/'));
  return lines.toSpliced(after + 1, 0, line).join('');
}
