import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { GateReport } from './gate.ts';

/** Writes the generated files below `target` (same relative paths as in the tree) and returns those paths. */
export type Generate = (target: string) => Promise<string[]>;

/** Generates into a scratch folder and compares byte by byte with what is committed. Looked at = generated files. */
export async function driftGate(root: string, floor: number, generate: Generate): Promise<GateReport> {
  const scratch = mkdtempSync(join(tmpdir(), 'mast-drift-'));
  try {
    const files = await generate(scratch);
    const problems = files.flatMap((file) => {
      const committed = join(root, file);
      const same = existsSync(committed) && readFileSync(committed).equals(readFileSync(join(scratch, file)));
      return same ? [] : [`${file} is not what the source generates: run npm run generate and commit it`];
    });
    return { name: 'generated files', looked: files.length, floor, problems };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
