import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import { messagesOfFile } from '../batch/messages-of-file.ts';
import { splitBatch } from '../batch/split-batch.ts';
import type { FoldContext } from '../fold/fold.ts';
import type { MappingConfig } from '../mapping/mapping-config.ts';
import { trialPage, trialText } from './trial-page.ts';
import type { Language } from './trial-words.ts';
import { tryMessages } from './try-messages.ts';
import type { TrialMessage } from './try-messages.ts';

/** What a trial may touch of the outside. */
export type TrialWorld = {
  readonly mapping: MappingConfig;
  readonly context: FoldContext;
  readonly now: Date;
  readonly print: (text: string) => void;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
};

const usage = `trial [--language en|cy] [--html page.html] file ...
  Says of messages in files, one after the other or in FHS/BHS batches, what would be sent, kept and discarded, and why. Nothing is sent or stored.`;

/** Tries the messages of files. Returns the exit code: 0 every message could be read, 1 some would go to the dead letters, 2 a batch would be refused whole, 64 wrong use. Errors of the files themselves are thrown. */
export async function runTrial(args: readonly string[], world: TrialWorld): Promise<number> {
  const wish = wishOf(args);
  if (wish === undefined) {
    world.print(usage);
    return 64;
  }
  const messages: TrialMessage[] = [];
  let refused = false;
  for (const path of wish.paths) {
    const pieces = piecesOf(await world.readFile(path));
    if (typeof pieces === 'string') {
      world.print(`${basename(path)}: ${pieces}`);
      refused = true;
    } else messages.push(...pieces.map((bytes, index) => ({ file: basename(path), place: index + 1, bytes })));
  }
  const trial = tryMessages(messages, world.mapping, world.context, world.now);
  if (wish.html !== undefined) await world.writeFile(wish.html, trialPage(trial, wish.language));
  world.print(trialText(trial, wish.language));
  if (refused) return 2;
  return trial.messages.some(({ outcome }) => outcome === 'dead') ? 1 : 0;
}

/** The messages of a file, or the code by which its batch is refused. */
function piecesOf(bytes: Uint8Array): readonly Uint8Array[] | string {
  const batch = splitBatch(bytes);
  if (batch.ok) return batch.value.messages;
  return batch.failure.code === 'not-a-batch' ? messagesOfFile(bytes) : batch.failure.code;
}

function wishOf(args: readonly string[]): { paths: string[]; language: Language; html: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { language: { type: 'string', default: 'en' }, html: { type: 'string' } } });
    if (positionals.length === 0 || (values.language !== 'en' && values.language !== 'cy')) return undefined;
    return { paths: positionals, language: values.language, html: values.html };
  } catch {
    return undefined;
  }
}
