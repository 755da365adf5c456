#!/usr/bin/env node
import { parseArgs } from 'node:util';

import type { Config } from '../config.ts';
import { loadConfig } from '../config.ts';
import { systemClock } from '../shared/clock.ts';
import type { Log } from '../shared/log.ts';
import { jsonLog } from '../shared/log.ts';
import { MastError } from '../shared/mast-error.ts';
import { createStore } from '../store/create-store.ts';
import { migrate } from '../store/migrate.ts';
import { admitService } from './admit-service.ts';
import { agreement } from './agreement.ts';
import { audit } from './audit.ts';
import { backUpKeyStore, backupCommand, isKeyBackup } from './backup.ts';
import { doctor } from './doctor.ts';
import { feed } from './feed.ts';
import { listCatalogue } from './gateways.ts';
import { invite } from './invite.ts';
import { leaveCommand } from './leave.ts';
import { link } from './link.ts';
import { load } from './load.ts';
import { matchReport } from './match-report.ts';
import type { OpenDatabase } from './open-database.ts';
import { openDatabase } from './open-database.ts';
import { organisationCommand } from './organisation.ts';
import { protect } from './protect.ts';
import { rematchDatabase } from './rematch.ts';
import { restoreCommand, restoreKeyStore } from './restore.ts';
import { retentionCommand } from './retention.ts';
import { serve } from './serve.ts';
import { endAllSessions } from './sessions.ts';
import { setUp } from './set-up.ts';
import { shadowModel } from './shadow.ts';
import { startFault } from './start-faults.ts';
import { user } from './user.ts';
import { witness } from './witness.ts';

const usage = `mast <command>

  serve                 run the core API (the service role's DATABASE_URL, or the embedded database)
  migrate               bring the database up to this program (MAST_OWNER_DATABASE_URL, or the embedded database), and let the
                        service role in with the password that DATABASE_URL carries
  setup --file <json>   enter organisations, feeds, agreements, accounts and clients; safe to repeat
  load --dir <folder>   first load of an empty database from the partners' full files; setup comes first (docs/load.md)
  doctor                say what is wrong with this installation; changes nothing
  user enter --file <json>
                        open the first accounts of an organisation, before anybody there can approve one
  user list|suspend|reinstate|close|confirm --organisation <code> [--account <id>]
                        accounts of an organisation that cannot help itself; every act is in its audit trail
  agreement list|show|facts --organisation <code> [--agreement <id>] [--version <n>]
                        what an organisation is a party to, and the facts sheet for its impact assessment
  feed list|show|suspend|reopen --organisation <code> [--feed <id>]
                        feeds of an organisation that cannot help itself: out of every answer at once, in again for two people
  organisation show|reopen-sign-in --organisation <code> [--asked-by <e-mail> --approved-by <e-mail>]
                        how its people sign in; password and second factor again, where its own sign-in was the only way and has failed
  gateways              the catalogue of legal gateways, what each entry's signature is taken over, and who has confirmed what
  leave <organisation> --asked-by <e-mail> --approved-by <e-mail> [--confirm <organisation>]
                        an organisation leaves: its key is destroyed, its rows are taken out (docs/leaving.md); first says what would go
  retention run         delete now what is stored longer than its agreements say; the service does so once a day
  backup --out <file>   the whole database into one file, sealed as it is; with --keys <file> --passphrase-file <file>, the key store
  restore --from <file> into an empty database; then restore --apply-ledger, before which it opens to nobody (docs/backup.md)
  sessions end --all | --organisation <code>
                        sign everybody out at once, of one organisation or of all
  invite --email <address>
                        print the link by which an account that setup entered gets its first password and second factor
  shadow --file <json>  score a candidate matching model over everything stored and say what it would change; changes nothing
  rematch               match everything stored anew, after an upgrade that matches otherwise (matching-changed); stop the service first
  protect               put everything stored through the lists of people and addresses and the shields in force; after a restore (docs/sensitivity.md)
  audit verify|export|key|new-log
                        the audit trail against its signed log, from the database or an export; one exit code a finding (docs/audit.md)
  witness --dir <folder> --name <name> --log <key>
                        sign checkpoints of another installation's audit log, and refuse a forked one; needs no database (docs/audit.md)
  link --config <json> --out <csv> [--edges <csv>]
                        match extracts offline, before a partner goes live; needs no database (docs/linkage.md)
  match-report --config <json> [--language en|cy] [--json <file>]
                        levels of match per pair of organisations, from the same extracts

Configuration is read from the environment; MAST_ENVIRONMENT (demonstration, training or live) is needed by all but witness, link and match-report.`;

/** Commands give the process's exit code: 0 done, 1 not done, 2 not understood. */
type Command = (config: Config, log: Log, file: string | undefined) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  async serve(config, log) {
    await serve(config, log);
    return 0;
  },
  migrate: async (config, log) =>
    withDatabase(config, log, async ({ ownerUrl, appUrl }) => {
      const owner = required(ownerUrl, 'MAST_OWNER_DATABASE_URL');
      const applied = await migrate(owner);
      await admitService(owner, appUrl);
      console.log(applied.length === 0 ? 'nothing to apply' : applied.map((name) => `applied ${name}`).join('\n'));
      return 0;
    }),
  setup: async (config, log, file) =>
    withDatabase(config, log, async ({ ownerUrl }) => {
      const result = await setUp(config, required(ownerUrl, 'MAST_OWNER_DATABASE_URL'), required(file, '--file'));
      console.log(result.ok ? JSON.stringify(result.value) : result.failure.map(({ pointer, rule }) => `${pointer}: ${rule}`).join('\n'));
      return result.ok ? 0 : 1;
    }),
  shadow: async (config, log, file) =>
    withDatabase(config, log, async ({ appUrl }) => {
      const store = createStore({ connectionString: required(appUrl, 'DATABASE_URL'), max: 1 });
      try {
        return await shadowModel(config, store, required(file, '--file'));
      } finally {
        await store.close();
      }
    }),
  rematch: async (config, log) =>
    withDatabase(config, log, async ({ ownerUrl }) => rematchDatabase(config, required(ownerUrl, 'MAST_OWNER_DATABASE_URL'), log)),
  protect: async (config, log) =>
    withDatabase(config, log, async ({ appUrl }) => protect(config, required(appUrl, 'DATABASE_URL'), log)),
  async gateways(config) {
    const { lines, exitCode } = listCatalogue(config);
    console.log(lines.join('\n'));
    return exitCode;
  },
  doctor: async (config, log) =>
    withDatabase(config, log, async ({ appUrl }) => {
      const store = createStore({ connectionString: required(appUrl, 'DATABASE_URL'), max: 1 });
      const checks = await doctor(config, store);
      await store.close();
      for (const check of checks) console.log(`${check.ok ? 'ok  ' : 'FAIL'}  ${check.name}: ${check.found}`);
      return checks.every((check) => check.ok) ? 0 : 1;
    }),
};

/** Commands with options of their own. */
const withOptions: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  // On files alone: no configuration, no database.
  link,
  'match-report': matchReport,
  witness,
  audit: async (words) => audit(words, onDatabase),
  agreement: async (words) => onDatabase(async (config, { appUrl }, log) => agreement(config, required(appUrl, 'DATABASE_URL'), log, words)),
  feed: async (words) => onDatabase(async (config, database, log) => feed(config, database, log, words)),
  organisation: async (words) => onDatabase(async (config, database, log) => organisationCommand(config, database, log, words)),
  user: async (words) => onDatabase(async (config, { appUrl }, log) => user(config, required(appUrl, 'DATABASE_URL'), log, words)),
  sessions: async (words) => onDatabase(async (config, { appUrl }) => endAllSessions(config, required(appUrl, 'DATABASE_URL'), words)),
  invite: async (words) => onDatabase(async (config, { appUrl }) => invite(config, required(appUrl, 'DATABASE_URL'), words)),
  load: async (words) => onDatabase(async (config, { ownerUrl }) => load(config, required(ownerUrl, 'MAST_OWNER_DATABASE_URL'), words)),
  leave: async (words) => onDatabase(async (config, database, log) => leaveCommand(config, database, log, words)),
  retention: async (words) => onDatabase(async (config, database, log) => retentionCommand(config, database, log, words)),
  backup: async (words) => (isKeyBackup(words) ? backUpKeyStore(loadConfig(), words) : onDatabase(async (config, database, log) => backupCommand(config, database, log, words))),
  restore: async (words) => (isKeyBackup(words) ? restoreKeyStore(loadConfig(), words) : onDatabase(async (config, database, log) => restoreCommand(config, database, log, words))),
};

async function onDatabase(work: (config: Config, database: OpenDatabase, log: Log) => Promise<number>): Promise<number> {
  const config = loadConfig();
  const log = jsonLog((line) => process.stderr.write(line), () => systemClock.now());
  return withDatabase(config, log, async (database) => work(config, database, log));
}

async function withDatabase(config: Config, log: Log, work: (database: OpenDatabase) => Promise<number>): Promise<number> {
  const database = await openDatabase(config, log);
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new MastError('configuration', { missing: name });
  return value;
}

/** Runs a command and gives the exit code. Errors of ours carry codes, ids and paths; anything else may quote what it choked on, so only its kind is told. */
async function told(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const fault = error instanceof MastError ? `${error.code} ${JSON.stringify(error.internal)}` : error instanceof Error ? (/^(configuration|store) ?/.test(error.message) ? error.message : error.name) : 'unknown';
    const advice = error instanceof MastError ? startFault(error.code) : undefined;
    console.error(`mast: ${fault}${advice === undefined ? '' : `\n  ${advice}`}`);
    return 1;
  }
}

const [word = '', ...words] = process.argv.slice(2);
const optioned = Object.hasOwn(withOptions, word) ? withOptions[word] : undefined;
if (optioned === undefined) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { file: { type: 'string' }, help: { type: 'boolean' } } });
  const command = Object.hasOwn(commands, positionals[0] ?? '') ? commands[positionals[0] ?? ''] : undefined;
  if (command === undefined || values.help === true) {
    console.log(usage);
    process.exitCode = values.help === true ? 0 : 2;
  } else process.exitCode = await told(async () => command(loadConfig(), jsonLog((line) => process.stderr.write(line), () => systemClock.now()), values.file));
} else process.exitCode = await told(async () => optioned(words));
