import type { ConnectorContext, Reject } from '@mast/connector-kit';

/** Longest list of a page's rejects that is logged row by row. */
const mostLines = 20;

/** Says in the log which rows stayed behind, by place, column and rule; what is beyond the first twenty of a page is counted. */
export function tellRejects({ feedId, log }: Pick<ConnectorContext<unknown>, 'feedId' | 'log'>, rejects: readonly Reject[]): void {
  for (const { row, column, rule } of rejects.slice(0, mostLines)) log.info('row-refused', { feedId, row, ...(column === null ? {} : { column }), rule });
  if (rejects.length > mostLines) log.info('rows-refused', { feedId, further: rejects.length - mostLines });
}
