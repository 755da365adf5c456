import { execFileSync } from 'node:child_process';

import { MastError } from '../shared/mast-error.ts';

/** Whom the server's processes run as; empty = ourselves. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

const user = 'postgres';

/**
 * PostgreSQL refuses to run as root. When we are root, its processes get the system's `postgres` user, made here (no shell, no home) when there is
 * none. Throws MastError `no-postgres-user` where neither exists nor can be made.
 */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const found = lookUp();
  if (found !== undefined) return found;
  try {
    execFileSync('groupadd', ['--system', user], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '--gid', user, '--no-create-home', '--shell', '/usr/sbin/nologin', user], { stdio: 'ignore' });
  } catch {
    // Alpine and other small systems have the short forms only.
    try {
      execFileSync('adduser', ['-S', '-D', '-H', user], { stdio: 'ignore' });
    } catch {
      throw new MastError('no-postgres-user', { user });
    }
  }
  const made = lookUp();
  if (made === undefined) throw new MastError('no-postgres-user', { user });
  return made;
}

function lookUp(): RunAs | undefined {
  try {
    const ask = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
