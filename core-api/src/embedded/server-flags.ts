import { totalmem } from 'node:os';

/** `lasting` survives power cuts; `throwaway` is for tests, whose data nobody keeps. */
export type Durability = 'lasting' | 'throwaway';

const mebibyte = 1024 * 1024;

/**
 * Settings given on the command line, so that an older data folder gets them too. Loopback only, no Unix socket.
 *
 * The server's log takes no statement error: PostgreSQL quotes keys, rows and values in them. `log` ranks above `error`, so that starts, stops
 * and crashes are still told.
 */
export function serverFlags(port: number, durability: Durability): string[] {
  const lasting = durability === 'lasting';
  // A quarter of memory is PostgreSQL's own advice; this machine also runs everything else, so half of that. Pages are taken as they are needed.
  const buffersMb = lasting ? Math.min(4096, Math.max(128, Math.floor(totalmem() / mebibyte / 8))) : 128;
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    shared_buffers: `${buffersMb}MB`,
    maintenance_work_mem: '256MB',
    work_mem: '16MB',
    // After a checkpoint each page goes whole into the log once: ten of them a row in a store of 3 million just after one, and a third of that within the next 20,000 rows (docs/bench.md).
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    wal_compression: 'pglz',
    max_parallel_workers_per_gather: '0',
    random_page_cost: '1.1',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(lasting ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
