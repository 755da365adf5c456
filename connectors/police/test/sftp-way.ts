import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { generateSshKey, startSftpServer } from '@mast/connector-kit/sftp/testing';
import type { SourceFault } from '@mast/connector-kit/testing';

import type { Way } from './fake-force.ts';

const ours = generateSshKey();
const hostKey = generateSshKey();
const strange = generateSshKey();

/** A real SFTP server with the force's folders. */
export async function sftpWay(): Promise<Way & { readonly home: string }> {
  const home = await mkdtemp(join(tmpdir(), 'fake-force-'));
  const inbox = join(home, 'inbox');
  let fault: SourceFault | undefined;
  let told: (name: string) => void = () => undefined;
  const meet = async (request: 'list' | 'open' | 'read', path: string): Promise<void> => {
    if (fault === 'forbid') throw Object.assign(new Error('no'), { code: 'EACCES' });
    if (fault === 'error') throw Object.assign(new Error('no'), { code: 'EIO' });
    if (fault === 'hang' || (fault === 'drip' && request === 'read')) await new Promise(() => undefined);
    if (fault === 'cut' && request === 'read') {
      server.drop();
      await new Promise(() => undefined);
    }
    if (request === 'open') told(basename(path));
  };
  const start = (publicKey: string, port?: number): ReturnType<typeof startSftpServer> => startSftpServer({ users: [{ username: 'mast', publicKey, folder: home }], hostKey, meet, ...(port === undefined ? {} : { port }) });
  let server = await start(ours.publicKey);
  const { host, port, fingerprint } = server;
  return {
    home,
    config: { sftp: { server: { host, port, username: 'mast', privateKey: ours.privateKey, hostKey: fingerprint } } },
    secrets: [ours.privateKey],
    put: async ({ name, manifestName, bytes, manifest }) => {
      await writeFile(join(inbox, `${name}.part`), bytes);
      await rename(join(inbox, `${name}.part`), join(inbox, name));
      await writeFile(join(inbox, manifestName), manifest);
    },
    take: async ({ name, manifestName }) => {
      for (const one of [name, manifestName]) await rm(join(inbox, one), { force: true });
    },
    names: () => readdir(inbox),
    fault: async (wished) => {
      if (wished === 'out-of-order') {
        const names = (await readdir(inbox)).toSorted();
        for (const [at, name] of names.entries()) await utimes(join(inbox, name), 1_800_000_000 - at * 60, 1_800_000_000 - at * 60);
        return true;
      }
      if (!['unreachable', 'refuse-credentials', 'forbid', 'error', 'hang', 'drip', 'cut'].includes(wished)) return false;
      fault = wished;
      if (wished === 'unreachable' || wished === 'refuse-credentials') await server.close();
      if (wished === 'refuse-credentials') server = await start(strange.publicKey, port);
      return true;
    },
    mend: async () => {
      if (fault === 'refuse-credentials') await server.close();
      if (fault === 'refuse-credentials' || fault === 'unreachable') server = await start(ours.publicKey, port);
      fault = undefined;
    },
    onServed: (tell) => {
      told = tell;
    },
    close: async () => {
      await server.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
