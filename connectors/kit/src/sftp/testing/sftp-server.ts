import { timingSafeEqual } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import ssh2 from 'ssh2';

import { serveSftp } from './serve-sftp.ts';
import type { Meet } from './serve-sftp.ts';
import { generateSshKey, parseSshKey, sshFingerprint } from './ssh-key.ts';
import type { SshKey } from './ssh-key.ts';

/** Who may sign in, by key alone, and the folder that is all they see. `inbox` and `outbox` are made in it. Two users may share a folder. */
export type SftpUser = { readonly username: string; readonly publicKey: string; readonly folder: string };

export type SftpServerOptions = {
  readonly users: readonly SftpUser[];
  /** 0 or left out: any free port. */
  readonly port?: number;
  readonly host?: string;
  /** The server's own key; made afresh when left out, and then clients that pinned the old one refuse to connect. */
  readonly hostKey?: SshKey;
  /** Called before a listing, opening or reading is answered, so that a test can delay it, forbid it (code EACCES) or break it (any other). */
  readonly meet?: Meet;
};

export type SftpServer = {
  readonly host: string;
  readonly port: number;
  readonly hostKey: SshKey;
  /** What clients pin: `SHA256:...`. */
  readonly fingerprint: string;
  /** Ends every connection at once and goes on listening. */
  drop(): void;
  close(): Promise<void>;
};

/**
 * A small SFTP server for demonstrations and tests, which the stock `sftp` client and any other can use. For a live service take OpenSSH with
 * `internal-sftp` and a chroot (README): this one has no rate limits, quotas or audit.
 */
export async function startSftpServer({ users, port = 0, host = '127.0.0.1', hostKey = generateSshKey(), meet = () => undefined }: SftpServerOptions): Promise<SftpServer> {
  const known = new Map(users.map((user) => [user.username, { ...user, key: parseSshKey(user.publicKey) }]));
  await Promise.all(users.flatMap(({ folder }) => ['inbox', 'outbox'].map((name) => mkdir(join(folder, name), { recursive: true, mode: 0o700 }))));
  const connections = new Set<ssh2.Connection>();
  const server = new ssh2.Server({ hostKeys: [hostKey.privateKey], ident: 'mast-demonstration' }, (connection) => {
    connections.add(connection);
    // Requests and answers are small: with Nagle's delay each would wait 40 ms for the other.
    (connection as Undelayed).setNoDelay(true);
    let folder: string | undefined;
    connection.on('authentication', (attempt) => {
      const user = known.get(attempt.username);
      if (attempt.method !== 'publickey' || user === undefined || !proves(attempt, user.key)) return attempt.reject(['publickey']);
      folder = user.folder;
      return attempt.accept();
    });
    connection.on('session', (acceptSession) => {
      const session = acceptSession();
      session.on('sftp', (accept, reject) => (folder === undefined ? reject() : serveSftp(accept(), folder, meet)));
    });
    // A client that vanishes is no news; without a listener it would end the process.
    connection.on('error', () => undefined);
    connection.on('close', () => connections.delete(connection));
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, host, resolve);
  });
  const drop = (): void => {
    for (const connection of connections) connection.end();
  };
  return {
    drop,
    host,
    port: (server.address() as AddressInfo).port,
    hostKey,
    fingerprint: sshFingerprint(hostKey.publicKey),
    close: async () => {
      drop();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** In ssh2 since 1.0, missing from its published types. */
type Undelayed = ssh2.Connection & { setNoDelay(on: boolean): void };

/** The key must be the user's own, and once a signature is offered, it must be made with it. */
function proves({ key, blob, signature, hashAlgo }: ssh2.PublicKeyAuthContext, own: ssh2.ParsedKey): boolean {
  const expected = own.getPublicSSH();
  if (key.data.length !== expected.length || !timingSafeEqual(key.data, expected)) return false;
  return signature === undefined || blob === undefined || own.verify(blob, signature, hashAlgo) === true;
}
