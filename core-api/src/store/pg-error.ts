import type { StoreErrorCode } from './store-error.ts';
import { StoreError } from './store-error.ts';

/** Node's and pg's own codes for a connection that is not there. */
const unreachable: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/**
 * The one door between pg and the rest: any error becomes a {@link StoreError} that quotes nothing. 23505 quotes the key in `detail`, 23514 the
 * whole row, 22007 the raw value in `message` (measured on PostgreSQL 18), so none of these fields is read.
 */
export function pgError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = field(error, 'code');
  if (code === undefined) return new StoreError(isConnectionFault(error) ? 'unavailable' : 'internal', 'none');
  if (unreachable.has(code)) return new StoreError('unavailable', 'none');
  if (!/^[0-9A-Z]{5}$/.test(code)) return new StoreError('internal', 'none');
  const constraint = field(error, 'constraint');
  return new StoreError(classify(code), code, constraint !== undefined && /^[a-z0-9_]{1,63}$/.test(constraint) ? constraint : undefined);
}

function classify(sqlState: string): StoreErrorCode {
  if (sqlState === '23505' || sqlState === '23P01') return 'conflict';
  if (sqlState.startsWith('23') || sqlState === '44000') return 'constraint';
  if (sqlState === '57014' || sqlState === '55P03' || sqlState === '25P03') return 'timeout';
  if (sqlState === '40001' || sqlState === '40P01') return 'retry';
  if (sqlState.startsWith('08') || sqlState.startsWith('53') || sqlState.startsWith('57P') || sqlState.startsWith('58')) return 'unavailable';
  return 'internal';
}

/** pg gives its own connection faults no code; these texts are fixed in its source and hold no data. */
function isConnectionFault(error: unknown): boolean {
  return error instanceof Error && /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after)/.test(error.message);
}

function field(error: unknown, name: string): string | undefined {
  if (typeof error !== 'object' || error === null || !(name in error)) return undefined;
  const value: unknown = (error as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}
