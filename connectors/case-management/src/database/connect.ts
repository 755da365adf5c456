import { Socket, isIP } from 'node:net';

import pg from 'pg';

import type { DatabaseConfig } from '../config.ts';
import type { Row } from '../mapping/cells.ts';
import { sourceError } from './source-error.ts';

/** A session of the reader's role. Every value comes back as the text that PostgreSQL writes, and null. */
export type Session = {
  /** Errors: ConnectorError only. */
  rows(sql: string, values?: readonly string[]): Promise<Row[]>;
  close(): Promise<void>;
};

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const connectMs = 15_000;
/** A page may wait so long for core-api while the snapshot is held; then the server ends it and the reading is begun again. */
const idleMs = 10 * 60_000;
/** OID of `boolean`. */
const booleans = 16;

/**
 * Signs in. Beyond loopback only over TLS, with a certificate that is trusted and names the host. The session may only read, whatever the role may do, works in UTC,
 * and is cut at once when the signal is aborted. Errors: see `sourceError`.
 */
export async function connect({ host, port, name, user, password, ca, statementSeconds, lockSeconds }: DatabaseConfig['database'], signal: AbortSignal): Promise<Session> {
  const socket = new Socket();
  const client = new pg.Client({
    host, port, database: name, user, password,
    stream: () => socket,
    ssl: loopback.has(host) ? false : { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }), ...(isIP(host) === 0 ? { servername: host } : {}) },
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementSeconds * 1_000,
    lock_timeout: lockSeconds * 1_000,
    idle_in_transaction_session_timeout: idleMs,
    application_name: 'mast-case-management',
    types: { getTypeParser: textOf },
  });
  // A line that breaks between two questions is told by the next one.
  client.on('error', () => undefined);
  const cut = (): void => void socket.destroy();
  signal.addEventListener('abort', cut, { once: true });
  let isConnected = false;
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', cut);
    await client.end().catch(() => undefined);
    socket.destroy();
  };
  try {
    signal.throwIfAborted();
    await client.connect();
    isConnected = true;
    await client.query("set default_transaction_read_only = on; set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex'");
  } catch (error) {
    await close();
    throw sourceError(error, isConnected);
  }
  return {
    rows: async (sql, values) => {
      try {
        return (await client.query<Record<string, string | null>>(sql, values === undefined ? [] : [...values])).rows;
      } catch (error) {
        throw sourceError(error, true);
      }
    },
    close,
  };
}

function textOf(oid: number): (text: string) => string {
  return oid === booleans ? (text) => (text === 't' ? 'true' : 'false') : (text) => text;
}
