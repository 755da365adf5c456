/**
 * Aborted by Ctrl-C, and by being asked to end: whoever has started a database ends it first, since it would live on by itself. To be asked for before anything is started; the exit code is then that of an interrupted program.
 */
export function interrupted(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    process.exitCode = 130;
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return controller.signal;
}
