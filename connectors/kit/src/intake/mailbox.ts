import type { FileHandle } from 'node:fs/promises';

import type { Listed } from '../files/choose-file.ts';

/** A partner's inbox and outbox. Every call throws ConnectorError only. */
export type Mailbox = {
  /** Plain files only; folders and links are not seen. */
  list(): Promise<Listed[]>;
  read(name: string): Promise<string>;
  /** The first bytes of a file, at most so many. */
  head(name: string, bytes: number): Promise<Buffer>;
  /** Copies a file as one stream into an open local file, and says what came: compare both before using it. Stops past `mostBytes`. */
  fetch(name: string, into: FileHandle, mostBytes: number, signal: AbortSignal): Promise<{ bytes: number; sha256: string }>;
  /** Puts an answer into the outbox, whole or not at all, in place of an older one. */
  answer(name: string, text: string): Promise<void>;
  /**
   * Takes files out of the inbox as they were listed; one that is gone already is no error. One that was replaced since stays, and false is given: nobody
   * has read what it holds now.
   */
  remove(files: readonly Listed[]): Promise<boolean>;
  close(): Promise<void>;
};
