import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { parse } from 'yaml';
import { z } from 'zod';

import { operate } from '../ledger/operate.ts';
import type { Operation } from '../ledger/operate.ts';
import { createSeal } from '../ledger/seal.ts';
import { mappingConfig } from '../mapping/mapping-config.ts';
import { runTrial } from '../trial/run-trial.ts';

/** What the command line touches of the outside. */
export type OperatorIo = { readonly print: (line: string) => void; readonly complain: (line: string) => void; readonly now: () => Date };

const usage = `mast-hl7v2 <status|dead-letters|retry|replay|key|trial> [--config mast-connect.yaml] --feed <id>
  status        messages by what became of them, and how old the oldest are
  dead-letters  number, moment, rule of each; --most 50
  retry         judges dead letters again, once the cause is mended: --message <number>, or all
  replay        tells core-api again, whole, everybody of whom a message was received: --from and --to, ISO moments
  key           after a change of ledgerKey: whether formerLedgerKey is still needed (exit code 1), or may go (0)
  trial         <files>: what would be sent, kept, discarded, and why; --html page.html, --language en|cy
The listener may run meanwhile: it does what retry and replay ask for within a second or two.`;

const connectFile = z.looseObject({ feeds: z.array(z.looseObject({ feed: z.string(), connector: z.string(), config: z.looseObject({ ledger: z.string().optional(), mapping: z.unknown() }) })) });
const options = { config: { type: 'string', default: 'mast-connect.yaml' }, feed: { type: 'string' }, most: { type: 'string', default: '50' }, message: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, html: { type: 'string' }, language: { type: 'string' } } as const;
type Values = { readonly most: string; readonly message?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined };

/** Runs one command. Returns the exit code: 0 well, 1 there is something to look at, 2 the command line or the configuration is wrong. */
export async function operator(args: readonly string[], io: OperatorIo): Promise<number> {
  const asked = parsed(args);
  const feed = asked === undefined ? undefined : await feedOf(asked.values.config, asked.values.feed);
  if (asked === undefined || feed === undefined) {
    io.complain(asked === undefined ? usage : 'no such configuration, or no such feed of this connector in it');
    return 2;
  }
  const { command, values, files } = asked;
  if (command === 'trial') return trial(files, values, feed.config.mapping, feed.feed, io);
  const run = commands[command];
  const operation = feed.config.ledger === undefined ? undefined : operate(join(feed.config.ledger, feed.feed));
  if (run === undefined || operation === undefined) {
    io.complain(run === undefined ? usage : 'no ledger in that folder');
    return 2;
  }
  try {
    return run(operation, values, io);
  } finally {
    operation.close();
  }
}

const commands: Readonly<Record<string, (operation: Operation, values: Values, io: OperatorIo) => number>> = {
  status: (operation, _values, { print }) => {
    const status = operation.status();
    print(JSON.stringify(status, undefined, 2));
    return Object.keys(status.dead).length === 0 ? 0 : 1;
  },
  'dead-letters': (operation, { most }, { print }) => {
    const letters = operation.deadLetters(Number(most));
    for (const { id, received, rule, bytes } of letters) print(`${id}  ${received}  ${rule}${bytes ? '' : '  (bytes erased: only a resend helps)'}`);
    return letters.length === 0 ? 0 : 1;
  },
  retry: (operation, { message }, { print }) => {
    print(`${operation.retry(message === undefined ? null : Number(message))} dead letters are judged again`);
    return 0;
  },
  key: (operation, _values, { print }) => {
    const key = operation.key();
    print(!key.formerKeyNeeded ? 'the former key is not needed' : `the former key is needed: changed ${key.since}, ${key.lookedThrough ? 'all sealed anew but the journal, whose files go by themselves' : 'being sealed anew'}`);
    return key.formerKeyNeeded ? 1 : 0;
  },
  replay: (operation, { from, to }, { print, complain, now }) => {
    const [begin, end] = [new Date(from ?? ''), to === undefined ? now() : new Date(to)];
    if (Number.isNaN(begin.getTime()) || Number.isNaN(end.getTime())) {
      complain(usage);
      return 2;
    }
    print(`${operation.replay(begin, end)} groups are told again`);
    return 0;
  },
};

async function trial(files: readonly string[], { html, language }: { readonly html?: string | undefined; readonly language?: string | undefined }, mapping: unknown, feedId: string, { print, complain, now }: OperatorIo): Promise<number> {
  const read = mappingConfig.safeParse(mapping);
  if (!read.success) {
    for (const { path, code } of read.error.issues) complain(`mapping.${path.join('.')}: ${code}`);
    return 2;
  }
  // A key of its own: what a trial shows is nobody's reference.
  const seal = createSeal('a trial has no ledger and no key of one', feedId);
  const args = [...(html === undefined ? [] : ['--html', html]), ...(language === undefined ? [] : ['--language', language]), ...files];
  return runTrial(args, {
    mapping: read.data, context: { feedId, digest: (text) => seal.digest('ref', text).toString('hex') }, now: now(), print,
    readFile: (path) => readFile(path), writeFile: (path, text) => writeFile(path, text, { mode: 0o600 }),
  });
}

type Asked = { readonly command: string; readonly values: Values & { readonly config: string; readonly feed: string; readonly html?: string | undefined; readonly language?: string | undefined }; readonly files: readonly string[] };

function parsed(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const [command = '', ...files] = positionals;
    const numbers = [values.most, values.message ?? '1'].every((text) => /^\d{1,15}$/.test(text));
    return values.feed === undefined || !numbers || (command !== 'trial' && files.length > 0) || (command !== 'trial' && !Object.hasOwn(commands, command)) ? undefined : { command, values: { ...values, feed: values.feed }, files };
  } catch {
    return undefined;
  }
}

async function feedOf(path: string, feedId: string): Promise<z.infer<typeof connectFile>['feeds'][number] | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const file = connectFile.safeParse(text === undefined ? undefined : yamlOf(text));
  return file.success ? file.data.feeds.find(({ feed, connector }) => feed === feedId && connector.includes('hl7v2')) : undefined;
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}
