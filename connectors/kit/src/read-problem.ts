import type { components } from '@mast/openapi';

import { ConnectorError } from './connector-error.ts';
import { retryAfterMs } from './retry-after.ts';
import { RowsNotKnown } from './rows-not-known.ts';

type Problem = components['schemas']['Problem'];

/** Conflicts after which the feed's position must be asked for again and the source read on from there. */
const lostPosition: ReadonlySet<string> = new Set(['cursor-conflict', 'sequence-conflict']);

/** What an error reply of core-api means for the runner. `problem` is its body as far as it could be read. */
export function readProblem(response: Response, problem: Partial<Problem> | undefined, now: Date): ConnectorError {
  const code = problem?.code ?? '';
  const { status } = response;
  // It answers and breaks: at something of this request, perhaps.
  if (status === 500) return new ConnectorError('transient', 'core-failing', retryAfterMs(response.headers.get('retry-after'), now));
  if (status === 429 || status >= 500) return new ConnectorError('transient', 'core-unavailable', retryAfterMs(response.headers.get('retry-after'), now));
  if (status === 401) return new ConnectorError('config', 'client-refused');
  if (status === 403 || status === 404) return new ConnectorError('config', 'feed-not-found');
  if (status === 409 && lostPosition.has(code)) return new ConnectorError('transient', 'position-lost');
  if (status === 409 && code === 'generation-conflict') return new ConnectorError('transient', 'generation-lost');
  if (status === 409 && code === 'terms-changed') return new ConnectorError('transient', 'terms-changed');
  if (status === 409 && code === 'rows-not-known') return new RowsNotKnown(problem?.errors);
  if (status === 409 && code === 'feed-suspended') return new ConnectorError('config', 'feed-suspended');
  return new ConnectorError('system', 'batch-refused');
}
