import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { MastError } from '../shared/mast-error.ts';
import type { RunAs } from './run-as.ts';
import { serverEnvironment } from './server-environment.ts';

const run = promisify(execFile);

/**
 * Makes an empty cluster (initdb): UTF-8, the built-in C.UTF-8 collation so that order is the same on every machine, passwords by SCRAM only,
 * page checksums. Rejects with MastError `database-not-made`; the reason is in initdb's own words, which hold paths and no data.
 */
export async function initialise(native: string, dataFolder: string, superuserPassword: string, as: RunAs): Promise<void> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const passwords = mkdtempSync(join(tmpdir(), 'mast-initdb-'));
  const passwordFile = join(passwords, 'password');
  try {
    writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
    if (as.uid !== undefined && as.gid !== undefined) for (const path of [dataFolder, passwords, passwordFile]) chownSync(path, as.uid, as.gid);
    const options = [`--pgdata=${dataFolder}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8', '--data-checksums'];
    await run(join(native, 'bin', 'initdb'), options, { ...as, env: serverEnvironment(), cwd: dataFolder });
  } catch (error) {
    throw new MastError('database-not-made', { reason: String((error as { stderr?: unknown }).stderr ?? error).slice(0, 500) });
  } finally {
    rmSync(passwords, { recursive: true, force: true });
  }
}
