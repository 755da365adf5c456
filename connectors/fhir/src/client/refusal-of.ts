import { ConnectorError, retryAfterMs } from '@mast/connector-kit';

/** Statuses that say that what stood there is there no more. */
export const goneStatuses: ReadonlySet<number> = new Set([404, 410]);

/** What a status means for the feed, or undefined where it is an answer. The body is not looked at: an OperationOutcome may repeat what it complains of. */
export function refusalOf({ ok, status, headers }: Response, now: Date): ConnectorError | undefined {
  if (ok) return undefined;
  if (status === 401) return new ConnectorError('config', 'credentials-refused');
  if (status === 403) return new ConnectorError('config', 'permission-denied');
  if (goneStatuses.has(status)) return new ConnectorError('data', 'not-there');
  if (status === 408 || status === 425 || status === 429 || status >= 500) return new ConnectorError('transient', 'source-busy', retryAfterMs(headers.get('retry-after'), now));
  return new ConnectorError('data', 'question-refused');
}
