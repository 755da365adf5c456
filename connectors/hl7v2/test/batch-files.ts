import { mkdtempSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A batch file (FHS, BHS, BTS, FTS) of these messages, told to be made at a moment (YYYYMMDDHHMMSS). */
export function batchFile(messages: readonly string[], { at = '20261005120000', count = String(messages.length), batches = '1' }: { at?: string; count?: string; batches?: string } = {}): string {
  return [`FHS|^~\\&|PAS|RXX|MAST|MASTORG|${at}`, `BHS|^~\\&|PAS|RXX|MAST|MASTORG|${at}||||B1`, ...messages.map((message) => message.replace(/\r$/, '')), `BTS|${count}`, `FTS|${batches}`, ''].join('\r');
}

export type DropFolders = { readonly root: string; readonly inbox: string; readonly outbox: string; /** Puts a file as a careful sender does: under another name first. */ readonly drop: (name: string, text: string) => void };

export function dropFolders(): DropFolders {
  const root = mkdtempSync(join(tmpdir(), 'hl7v2-files-'));
  const [inbox, outbox] = [join(root, 'in'), join(root, 'out')];
  for (const folder of [inbox, outbox]) mkdirSync(folder);
  return {
    root, inbox, outbox,
    drop: (name, text) => {
      writeFileSync(join(inbox, `${name}.part`), text);
      renameSync(join(inbox, `${name}.part`), join(inbox, name));
    },
  };
}
