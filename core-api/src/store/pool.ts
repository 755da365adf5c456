import pg from 'pg';

import type { Log } from '../shared/log.ts';
import { GatheringSocket } from './gathering-socket.ts';

/** Waiting longer for a connection than this means the service is overloaded; better to say so (judgement). */
const connectTimeoutMs = 5_000;
const dateOid = 1082;
const intervalOid = 1186;

/**
 * A day is text and stays text: pg's default makes it a Date at the machine's local midnight, which is another day elsewhere.
 * Everything else keeps pg's default.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === dateOid || oid === intervalOid) return (text: string) => text;
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
  },
};

/**
 * The connection pool. A connection that fails while idle is logged by code and replaced. Statements started together travel together (`pipeline`): each is
 * answered in its turn, but nobody waits for a round trip between them.
 */
export function createPool(connectionString: string, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: connectTimeoutMs, idleTimeoutMillis: 30_000, application_name: 'mast', types, pipeline: true, stream: () => new GatheringSocket() });
  // A connection cut while a transaction holds it tells so twice: to the waiting statement and as an event, which would end the process if unheard.
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  pool.on('error', () => log.error('store.connection-lost'));
  return pool;
}
