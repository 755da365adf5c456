import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isSignedBy, readSignedCheckpoint } from '../note/checkpoint.ts';
import type { VerifierKey } from '../note/verifier-key.ts';

/** A checkpoint that somebody outside the database holds, and who. */
export type Known = { readonly size: number; readonly root: Buffer; readonly from: string };

/** Checkpoints of one log out of a folder of published ones; `wrong` are files that the log's key did not sign. */
export function readPublished(folder: string, key: VerifierKey): { readonly known: readonly Known[]; readonly wrong: readonly string[] } {
  const known: Known[] = [];
  const wrong: string[] = [];
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.checkpoint')).toSorted()) {
    const read = readSignedCheckpoint(readFileSync(join(folder, name), 'utf8'));
    if (read !== undefined && read.checkpoint.origin !== key.name) continue;
    if (read === undefined || !isSignedBy(read.note, key)) wrong.push(name);
    else known.push({ size: read.checkpoint.size, root: read.checkpoint.root, from: name });
  }
  return { known, wrong };
}
