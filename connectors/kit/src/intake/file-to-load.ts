import type { FileCursor } from '../files/file-cursor.ts';
import type { FileInHand } from './intake.ts';
import type { Manifest } from '../files/manifest.ts';
import type { FetchedFile } from '../files/file-content.ts';

/** A verified file and the feed's place before it, as core-api holds it. */
export type FileToLoad = { readonly hand: FileInHand; readonly manifest: Manifest; readonly fetched: FetchedFile; readonly cursor: FileCursor | undefined; readonly cursorText: string | null };
