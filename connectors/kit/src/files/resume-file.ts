import type { Position } from '../page.ts';

import type { FileCursor } from './file-cursor.ts';
import type { Tally } from './tally.ts';
import { emptyTally } from './tally.ts';

/** Where to go on in a file. `resend`: the first page is already with core-api but its outcome is not known here. */
export type Resumption = { readonly tally: Tally; readonly resend?: Position };

/**
 * From what core-api holds (`cursor`, its text) and what is remembered here, where loading goes on. The two agree, or core-api is one page
 * ahead since the process died in between, or the file is begun again as another attempt, which changes no rows that are already in.
 */
export function resumeFile({ tally, position }: { readonly tally?: Tally | undefined; readonly position?: Position | undefined }, file: string, mark: string, cursor: FileCursor | undefined, text: string | null): Resumption {
  const attempt = cursor?.file === file ? cursor.attempt : 0;
  if (tally === undefined || tally.file !== file || tally.mark !== mark) return { tally: emptyTally(file, mark, attempt + 1) };
  if (position?.cursor === text) return { tally };
  const ahead = cursor?.file === file && cursor.attempt === tally.attempt && cursor.row > tally.counts.rows;
  const emptyFileDone = cursor?.file === file && cursor.attempt === tally.attempt && cursor.done && tally.pages === 0;
  if (position !== undefined && (ahead || emptyFileDone)) return { tally, resend: position };
  return { tally: emptyTally(file, mark, attempt + 1) };
}
