import type { FileCursor } from './file-cursor.ts';
import type { FileInHand } from './intake.ts';
import type { Manifest } from './manifest.ts';
import type { FetchedFile } from './read-rows.ts';

/** A verified file and the feed's place before it, as core-api holds it. */
export type FileToLoad = { readonly hand: FileInHand; readonly manifest: Manifest; readonly fetched: FetchedFile; readonly cursor: FileCursor | undefined; readonly cursorText: string | null };
