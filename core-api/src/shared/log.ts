/**
 * What a log line may hold: ids, counts, codes, durations. No bodies, no queries, no URLs with query strings, no foreign error messages.
 * A value that is not of these shapes does not compile.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};

/** One JSON object a line on the given stream. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  const emit = (level: 'info' | 'error', event: string, fields: LogFields | undefined): void => {
    write(`${JSON.stringify({ at: now().toISOString(), level, event, ...fields })}\n`);
  };
  return {
    info: (event, fields) => emit('info', event, fields),
    error: (event, fields) => emit('error', event, fields),
  };
}

/** Says nothing; for tests that do not look at the log. */
export const silentLog: Log = { info: () => undefined, error: () => undefined };
