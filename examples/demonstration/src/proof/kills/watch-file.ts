import { openStateFolder } from '@mast/connector-kit';
import { type LedgerEntry, readIntakeState } from '@mast/connector-kit/intake';
import { watchWriter } from '@mast/core-api/testing';

import { proofFeed, type ProofStack } from '../proof-stack.ts';
import { type KillPhase, phaseOf } from './kill-phase.ts';

export type Seen = { readonly phase: KillPhase | undefined; readonly file: string; /** What is committed. */ readonly cursor: string | null };
export type FileWatch = {
  look(): Promise<Seen>;
  /** Another life begins: what the connector noted before it, if it died, counts no more. */
  reborn(connectorDied: boolean): void;
  close(): Promise<void>;
};

/** Tells where the file under way stands, from the connector's ledger and the database's locks: nothing is built into either program for it. */
export async function watchFile(stack: ProofStack): Promise<FileWatch> {
  const writer = await watchWriter(stack.databaseUrl, proofFeed.feedId);
  const folder = await openStateFolder(stack.spool);
  let sinceMs = 0;
  let cursorBefore: { readonly cursor: string | null } | undefined;
  return {
    async look() {
      const [ledger, { position }] = [(await folder.read('ledger')) as LedgerEntry[] | undefined, await readIntakeState(folder)];
      const looked = await writer.look();
      cursorBefore ??= { cursor: looked.cursor };
      const entry = ledger?.[0];
      return { phase: phaseOf({ entry, known: position?.cursor, writer: looked }, { sinceMs, cursorBefore: cursorBefore.cursor }), file: entry?.file ?? '', cursor: looked.cursor };
    },
    reborn: (connectorDied) => {
      if (connectorDied) sinceMs = Date.now();
      cursorBefore = undefined;
    },
    close: () => writer.close(),
  };
}
