import { createHash, timingSafeEqual } from 'node:crypto';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

import { ConnectorError } from '../connector-error.ts';
import SftpClient from 'ssh2-sftp-client';

import type { SftpFolders } from './sftp-config.ts';

const connectMs = 20_000;
/** OpenSSH and routers drop silent connections; while core-api is slow this one is silent. */
const keepAliveMs = 15_000;

/**
 * Signs in at a partner's SFTP server. The server's key must be the pinned one. The socket is ours, without Nagle's delay, since the client
 * sends one small request at a time. Errors: `transient/sftp-unreachable`, `config/sftp-host-key-changed`, `config/sftp-login-refused`.
 */
export async function openRemote({ host, port, username, privateKey, hostKey }: SftpFolders['server'], signal: AbortSignal): Promise<SftpClient> {
  const sock = await openSocket(host, port, signal);
  let pinned = true;
  const quiet = (): void => undefined;
  const client = new SftpClient('mast', { error: quiet, end: quiet, close: quiet });
  try {
    await client.connect({
      sock, username, privateKey, readyTimeout: connectMs, keepaliveInterval: keepAliveMs,
      hostVerifier: (key: Buffer) => {
        pinned = isPinned(key, hostKey);
        return pinned;
      },
    });
    return client;
  } catch (error) {
    sock.destroy();
    if (!pinned) throw new ConnectorError('config', 'sftp-host-key-changed');
    // The client's only way to tell a refused login apart is its message.
    const refused = error instanceof Error && /authentication|parse privateKey/i.test(error.message);
    throw refused ? new ConnectorError('config', 'sftp-login-refused') : new ConnectorError('transient', 'sftp-unreachable');
  }
}

function isPinned(key: Buffer, hostKey: string): boolean {
  const offered = createHash('sha256').update(key).digest();
  const expected = Buffer.from(hostKey.slice('SHA256:'.length), 'base64');
  return offered.length === expected.length && timingSafeEqual(offered, expected);
}

function openSocket(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, signal });
    socket.setTimeout(connectMs, () => socket.destroy());
    socket.once('connect', () => {
      socket.setTimeout(0);
      resolve(socket);
    });
    socket.once('close', () => reject(new ConnectorError('transient', 'sftp-unreachable')));
    // The close that follows tells it; without a listener the error would end the process.
    socket.on('error', () => undefined);
  });
}
