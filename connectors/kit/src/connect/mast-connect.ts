import { parseArgs } from 'node:util';

import type { World } from '../context.ts';
import { checkFeeds } from './check-feeds.ts';
import type { ConnectJob } from './connect-job.ts';
import { loadConnectFile } from './load-connect-file.ts';
import { previewFeeds } from './preview-feeds.ts';
import { runFeeds } from './run-feeds.ts';
import { showStatus } from './show-status.ts';

/** What the command line touches of the outside. */
export type ConnectIo = {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly world: World;
  readonly signal: AbortSignal;
};

const usage = `mast-connect <run|check|preview|status> [--config mast-connect.yaml] [--feed <id>]... [--json]
  run      reads every feed when it is due and delivers it; --once reads each to its end once
  check    tries core-api and each source without reading a record
  preview  dry run: counts, first rows with masks, what would be refused, added, changed, removed;
           --rows 50 shown, --pages 10000 read at most, --from-start instead of from the feed's cursor
  status   how each feed fares, here and at core-api`;

const options = {
  config: { type: 'string', default: 'mast-connect.yaml' },
  feed: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
  once: { type: 'boolean', default: false },
  rows: { type: 'string', default: '50' },
  pages: { type: 'string', default: '10000' },
  'from-start': { type: 'boolean', default: false },
} as const;

/** Runs one command. Returns the exit code: 0 well, 1 some feed is in trouble, 2 the command line or the configuration is wrong. */
export async function mastConnect(args: readonly string[], io: ConnectIo): Promise<0 | 1 | 2> {
  const asked = parsed(args);
  if (asked === undefined) {
    io.complain(usage);
    return 2;
  }
  const { command, values } = asked;
  const plan = await loadConnectFile(values.config, io.environment);
  if ('problems' in plan) {
    for (const { path, code } of plan.problems) io.complain(`${values.config}: ${path === '' ? code : `${path}: ${code}`}`);
    return 2;
  }
  const unknown = values.feed.filter((feed) => !plan.feeds.some(({ feedId }) => feedId === feed));
  if (unknown.length > 0) {
    io.complain(`no such feed: ${unknown.join(', ')}`);
    return 2;
  }
  const feeds = plan.feeds.filter(({ feedId }) => values.feed.length === 0 || values.feed.includes(feedId));
  const job: ConnectJob = { plan, feeds, world: io.world, signal: io.signal, print: io.print, json: values.json };
  return (await command(job, values)) ? 0 : 1;
}

type Values = { readonly config: string; readonly feed: readonly string[]; readonly json: boolean; readonly once: boolean; readonly rows: string; readonly pages: string; readonly 'from-start': boolean };
type Command = (job: ConnectJob, values: Values) => Promise<boolean>;

const commands: Readonly<Record<string, Command>> = {
  run: (job, { once }) => runFeeds(job, once),
  check: (job) => checkFeeds(job),
  preview: (job, { rows, pages, 'from-start': fromStart }) => previewFeeds(job, { rows: Number(rows), pages: Number(pages), fromStart }),
  status: (job) => showStatus(job),
};

function parsed(args: readonly string[]): { command: Command; values: Values } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const [name = '', ...surplus] = positionals;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    const counts = [values.rows, values.pages].every((count) => /^[1-9]\d{0,8}$/.test(count));
    return command === undefined || surplus.length > 0 || !counts ? undefined : { command, values };
  } catch {
    return undefined;
  }
}
