import { ConnectorError, retryAfterMs } from '@mast/connector-kit';
import type { ConnectorContext } from '@mast/connector-kit';
import type { z } from 'zod';

import type { FhirConfig } from './config.ts';

type Context = ConnectorContext<FhirConfig>;
const longestMs = 30_000;

/**
 * One question to the register, its answer read whole and held to `schema`. Errors: `transient/source-unreachable`, `transient/source-cut`,
 * `transient/source-busy` (with what Retry-After asks), `config/credentials-refused`, `config/permission-denied`, `data/cursor-forgotten`,
 * `data/answer-undecodable`, `data/answer-unreadable`.
 */
export async function ask<Answer>({ config, fetch, signal, clock }: Context, path: string, schema: z.ZodType<Answer>): Promise<Answer> {
  const request = new Request(`${config.baseUrl}${path}`, { headers: { authorization: `Bearer ${config.token}` }, signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]) });
  const response = await fetch(request).catch((error: unknown) => {
    throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-unreachable');
  });
  const refusal = refusalOf(response, clock.now());
  if (refusal !== undefined) {
    await response.body?.cancel();
    throw refusal;
  }
  const bytes = await response.arrayBuffer().catch(() => {
    throw new ConnectorError('transient', 'source-cut');
  });
  const answer = schema.safeParse(parsed(decoded(bytes)));
  if (!answer.success) throw new ConnectorError('data', 'answer-unreadable');
  return answer.data;
}

function refusalOf({ ok, status, headers }: Response, now: Date): ConnectorError | undefined {
  if (ok) return undefined;
  if (status === 401) return new ConnectorError('config', 'credentials-refused');
  if (status === 403) return new ConnectorError('config', 'permission-denied');
  if (status === 410) return new ConnectorError('data', 'cursor-forgotten');
  if (status === 429 || status >= 500) return new ConnectorError('transient', 'source-busy', retryAfterMs(headers.get('retry-after'), now));
  return new ConnectorError('system', 'question-refused');
}

/** Bytes that are not what they are said to be stop the reading: a replacement character in a name is a name nobody has. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConnectorError('data', 'answer-undecodable');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
