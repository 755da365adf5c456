import { BlockList, createServer, isIPv6 } from 'node:net';
import type { Server, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { TLSSocket } from 'node:tls';

import { ConnectorError } from '@mast/connector-kit';

import type { Answer } from '../ack/answer-frame.ts';
import type { Hl7v2Config } from '../config.ts';
import type { Meters } from '../metrics/meters.ts';
import { Connection } from './connection.ts';
import { Connections } from './connections.ts';

/** A TLS handshake that is not done by then is given up (judgement). */
const handshakeMs = 10_000;
const sweepMs = 1_000;

export type MllpServer = { close(): Promise<void> };

/** A configuration with an address to listen on. */
type Listening = Hl7v2Config & { readonly host: string };

/** Connections by limits, addresses, and certificates; frames to `answer`. Throws `config/port-not-free`, `config/certificate-unusable`. */
export async function serveMllp(config: Listening, answer: (frame: Buffer) => readonly Promise<Answer>[], meters: Meters, now: () => number): Promise<MllpServer> {
  const { limits } = config;
  const connections = new Connections(limits, meters);
  const allowed = config.allowFrom === undefined ? undefined : networks(config.allowFrom);
  const isAllowed = (socket: Socket): boolean => allowed === undefined || allowed.check(plain(socket.remoteAddress), isIPv6(plain(socket.remoteAddress)) ? 'ipv6' : 'ipv4');
  const welcome = (socket: Socket): void => {
    // Resets and broken pipes are the network's: the connection is gone, and what was not answered is sent again.
    socket.on('error', () => socket.destroy());
    socket.setNoDelay(true).setKeepAlive(true, 60_000);
    const connection: Connection = new Connection(socket, { messageBytes: limits.messageBytes, junkBytes: limits.junkBytes }, answer, meters, now, () => connections.weigh(connection));
    if (!connections.add(connection)) {
      connection.close('connections_refused_limit');
      return;
    }
    meters.count('connections_opened');
    socket.on('close', () => connections.remove(connection));
  };
  const server = config.tls === undefined ? createServer({ allowHalfOpen: true }, welcome) : secureServer(config.tls, welcome, meters);
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => socket.destroy());
    if (isAllowed(socket)) return;
    meters.count('connections_refused_address');
    socket.destroy();
  });
  await listening(server, config);
  const sweeping = setInterval(() => connections.sweep(now()), sweepMs);
  return {
    close: async () => {
      clearInterval(sweeping);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      connections.closeAll();
      await closed;
    },
  };
}

function secureServer(tls: NonNullable<Hl7v2Config['tls']>, welcome: (socket: Socket) => void, meters: Meters): Server {
  const mutual = tls.clientAuthority !== undefined;
  const options = { cert: tls.certificate, key: tls.key, minVersion: 'TLSv1.2', handshakeTimeout: handshakeMs, allowHalfOpen: true, requestCert: mutual, rejectUnauthorized: mutual, ...(mutual ? { ca: tls.clientAuthority } : {}) } as const;
  const listed = tls.clientFingerprints === undefined ? undefined : new Set(tls.clientFingerprints);
  try {
    const server = createTlsServer(options, (socket: TLSSocket) => {
      if (listed === undefined || listed.has(socket.getPeerCertificate().fingerprint256)) {
        welcome(socket);
        return;
      }
      meters.count('connections_refused_certificate');
      socket.destroy();
    });
    server.on('tlsClientError', (_error, socket) => {
      meters.count('connections_refused_certificate');
      socket.destroy();
    });
    return server;
  } catch {
    throw new ConnectorError('config', 'certificate-unusable');
  }
}

function networks(allowFrom: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of allowFrom) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    try {
      if (bits === undefined) list.addAddress(address, family);
      else list.addSubnet(address, Number(bits), family);
    } catch {
      throw new ConnectorError('config', 'network-unusable');
    }
  }
  return list;
}

/** An IPv4 sender of a listener on both families comes as ::ffff:10.0.0.1. */
function plain(address = ''): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}

async function listening(server: Server, { host, port }: Pick<Listening, 'host' | 'port'>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new ConnectorError('config', 'port-not-free')));
    server.listen(port, host, 511, resolve);
  });
}
