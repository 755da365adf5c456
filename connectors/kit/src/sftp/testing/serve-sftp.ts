import { constants } from 'node:fs';
import type { Stats } from 'node:fs';
import { link, lstat, open, readdir, unlink } from 'node:fs/promises';
import { join, posix } from 'node:path';

import ssh2 from 'ssh2';

import { createJail } from './jail.ts';
import { SftpHandles } from './sftp-handles.ts';

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;
/** Longest read that is answered at once; OpenSSH's own limit for a packet is 256 KB. */
const longestRead = 256 * 1024;
const namesPerListing = 100;

/** What a test wants to happen before a request is answered; `path` is as the client wrote it. */
export type Meet = (request: 'list' | 'open' | 'read', path: string) => Promise<void> | void;

/**
 * Serves SFTP version 3 (draft-ietf-secsh-filexfer-02) on one session inside a folder: files can be read, written, renamed and removed;
 * folders and links cannot be made, and links are neither followed nor shown. A rename never replaces a file, and is atomic.
 */
export function serveSftp(sftp: ssh2.SFTPWrapper, folder: string, meet: Meet): void {
  const jail = createJail(folder);
  const handles = new SftpHandles();
  const answer = (reqId: number, work: () => Promise<void>): void => {
    work().catch((error: unknown) => sftp.status(reqId, statusOf(error)));
  };
  const done = (reqId: number): void => sftp.status(reqId, STATUS_CODE.OK);
  const stat = (reqId: number, path: string): void => answer(reqId, async () => sftp.attrs(reqId, attributesOf(await statOf(await jail.locate(path)))));

  sftp.on('REALPATH', (reqId, path) => answer(reqId, async () => {
    await Promise.resolve();
    sftp.name(reqId, [{ filename: jail.visible(path), longname: jail.visible(path), attrs: noAttributes }]);
  }));
  sftp.on('STAT', stat).on('LSTAT', stat);
  sftp.on('FSTAT', (reqId, handle) => answer(reqId, async () => sftp.attrs(reqId, attributesOf(await handles.file(handle).stat()))));
  // Clients set times and modes after an upload; the server's own are kept.
  sftp.on('SETSTAT', done).on('FSETSTAT', done);
  sftp.on('OPEN', (reqId, path, flags) => answer(reqId, async () => {
    const writes = (flags & OPEN_MODE.WRITE) !== 0;
    if (!writes) await meet('open', path);
    const file = await open(await (writes ? jail.locateToWrite(path) : jail.locate(path)), openFlags(flags), 0o600);
    if (!(await file.stat()).isFile()) {
      await file.close();
      throw Object.assign(new Error('not a file'), { code: 'EACCES' });
    }
    sftp.handle(reqId, handles.keep({ kind: 'file', file }));
  }));
  sftp.on('READ', (reqId, handle, offset, length) => answer(reqId, async () => {
    await meet('read', '');
    const { bytesRead, buffer } = await handles.file(handle).read(Buffer.alloc(Math.min(length, longestRead)), 0, undefined, offset);
    if (bytesRead === 0) sftp.status(reqId, STATUS_CODE.EOF);
    else sftp.data(reqId, buffer.subarray(0, bytesRead));
  }));
  sftp.on('WRITE', (reqId, handle, offset, data) => answer(reqId, async () => {
    const file = handles.file(handle);
    for (let at = 0; at < data.length; ) at += (await file.write(data, at, undefined, offset + at)).bytesWritten;
    done(reqId);
  }));
  sftp.on('CLOSE', (reqId, handle) => answer(reqId, async () => {
    await handles.close(handle);
    done(reqId);
  }));
  sftp.on('OPENDIR', (reqId, path) => answer(reqId, async () => {
    await meet('list', path);
    const located = await jail.locate(path);
    if ((await lstat(located)).isSymbolicLink()) throw Object.assign(new Error('a link'), { code: 'EACCES' });
    sftp.handle(reqId, handles.keep({ kind: 'folder', path: located, names: await readdir(located) }));
  }));
  sftp.on('READDIR', (reqId, handle) => answer(reqId, async () => {
    const listed = handles.folder(handle);
    const names = listed.names.splice(0, namesPerListing);
    if (names.length === 0) return sftp.status(reqId, STATUS_CODE.EOF);
    // A file may go between listing and looking: then it is simply not there.
    const entries = await Promise.all(names.map(async (name) => ({ name, stats: await lstat(join(listed.path, name)).catch(() => undefined) })));
    return sftp.name(reqId, entries.flatMap(({ name, stats }) => (stats === undefined || stats.isSymbolicLink() ? [] : [entryOf(name, stats)])));
  }));
  sftp.on('REMOVE', (reqId, path) => answer(reqId, async () => {
    await unlink(await jail.locateToWrite(path));
    done(reqId);
  }));
  sftp.on('RENAME', (reqId, from, to) => answer(reqId, async () => {
    const source = await jail.locateToWrite(from);
    if (!(await statOf(source)).isFile()) throw Object.assign(new Error('not a file'), { code: 'EACCES' });
    await link(source, await jail.locateToWrite(to));
    await unlink(source);
    done(reqId);
  }));
  sftp.on('close', () => void handles.closeAll());
  // Clients wait for the channel to be closed from this side before they leave.
  sftp.on('end', () => void handles.closeAll().then(() => sftp.end()));
}

const noAttributes = { mode: 0, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };

async function statOf(path: string): Promise<Stats> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) throw Object.assign(new Error('a link'), { code: 'ENOENT' });
  return stats;
}

function attributesOf(stats: Stats): ssh2.Attributes {
  return { mode: stats.mode, uid: 0, gid: 0, size: stats.size, atime: Math.floor(stats.atimeMs / 1_000), mtime: Math.floor(stats.mtimeMs / 1_000) };
}

/** The long name is what clients without their own formatting print, in the manner of `ls -l` (draft section 7). */
function entryOf(name: string, stats: Stats): ssh2.FileEntry {
  const kind = stats.isDirectory() ? 'drwx------' : '-rw-------';
  return { filename: name, longname: `${kind} 1 mast mast ${stats.size} ${stats.mtime.toISOString().slice(0, 10)} ${posix.basename(name)}`, attrs: attributesOf(stats) };
}

function openFlags(flags: number): number {
  const reads = (flags & OPEN_MODE.READ) !== 0;
  const writes = (flags & OPEN_MODE.WRITE) !== 0;
  return (
    (writes ? (reads ? constants.O_RDWR : constants.O_WRONLY) : constants.O_RDONLY) |
    ((flags & OPEN_MODE.CREAT) === 0 ? 0 : constants.O_CREAT) |
    ((flags & OPEN_MODE.TRUNC) === 0 ? 0 : constants.O_TRUNC) |
    ((flags & OPEN_MODE.EXCL) === 0 ? 0 : constants.O_EXCL) |
    // Missing on Windows, where links need a privilege to be made.
    (constants.O_NOFOLLOW ?? 0)
  );
}

function statusOf(error: unknown): number {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return STATUS_CODE.NO_SUCH_FILE;
  if (code === 'EACCES' || code === 'EPERM' || code === 'ELOOP' || code === 'EISDIR') return STATUS_CODE.PERMISSION_DENIED;
  return STATUS_CODE.FAILURE;
}
