import { ConnectorError, retryAfterMs } from '@mast/connector-kit';
import type { ConnectorContext } from '@mast/connector-kit';
import type { z } from 'zod';

import type { OdataConfig } from '../config.ts';
import { tokenSchema } from './answers.ts';

type Context = ConnectorContext<OdataConfig>;
/** What goes with a question. */
export type Asked = { readonly prefer?: string; readonly ifNoneMatch?: string | undefined; readonly accept?: string };
export type Answered<Answer> = { readonly answer: Answer; readonly etag: string | undefined };

/** A signed-in session with an OData service. */
export type Session = {
  /**
   * One answer, read whole and held to `schema`; undefined where the service says that nothing changed (304). Errors: `transient/source-unreachable`, `-cut`, `-busy` (with what
   * Retry-After asks), `config/credentials-refused`, `permission-denied`, `entity-set-missing`, `data/cursor-forgotten` (410), `question-refused`, `answer-undecodable`, `answer-unreadable`, `answer-too-large`.
   */
  ask<Answer>(path: string, schema: z.ZodType<Answer>, asked?: Asked): Promise<Answered<Answer> | undefined>;
  /** The same, of an answer that is no JSON. */
  text(path: string, asked: Asked): Promise<string>;
};

const longestMs = 60_000;
/** A page of 1,000 rows has about one megabyte. */
const mostBytes = 32 * 1024 * 1024;

/** Signs in by client credentials when it is first asked something, and once more where the token has ended meanwhile. */
export function openSession(context: Context): Session {
  let token: string | undefined;
  const authorised = async (path: string, asked: Asked): Promise<Response> => {
    token ??= await newToken(context);
    const headers = { accept: asked.accept ?? 'application/json;odata.metadata=minimal', 'odata-maxversion': '4.01', authorization: `Bearer ${token}`, ...(asked.prefer === undefined ? {} : { prefer: asked.prefer }), ...(asked.ifNoneMatch === undefined ? {} : { 'if-none-match': asked.ifNoneMatch }) };
    return send(context, new Request(`${context.config.service.url.replace(/\/$/, '')}${path}`, { headers, signal: AbortSignal.any([context.signal, AbortSignal.timeout(longestMs)]) }));
  };
  const respond = async (path: string, asked: Asked): Promise<Response> => {
    const first = await authorised(path, asked);
    if (first.status !== 401) return held(first, context);
    await first.body?.cancel();
    token = undefined;
    return held(await authorised(path, asked), context);
  };
  return {
    ask: async (path, schema, asked = {}) => {
      const response = await respond(path, asked);
      if (response.status === 304) return undefined;
      const parsed = schema.safeParse(objectOf(await textOf(response)));
      if (!parsed.success) throw new ConnectorError('data', 'answer-unreadable');
      return { answer: parsed.data, etag: response.headers.get('etag') ?? undefined };
    },
    text: async (path, asked) => textOf(await respond(path, asked)),
  };
}

/** A token by client credentials (RFC 6749, section 4.4). Errors as those of a session. */
export async function newToken(context: Context): Promise<string> {
  const { url, clientId, clientSecret, scope } = context.config.token;
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...(scope === undefined ? {} : { scope }) });
  const response = await send(context, new Request(url, { method: 'POST', body, headers: { accept: 'application/json' }, signal: AbortSignal.any([context.signal, AbortSignal.timeout(longestMs)]) }));
  // RFC 6749, section 5.2: invalid_client is 400 or 401.
  if (response.status === 400) {
    await response.body?.cancel();
    throw new ConnectorError('config', 'credentials-refused');
  }
  const parsed = tokenSchema.safeParse(objectOf(await textOf(await held(response, context))));
  if (!parsed.success) throw new ConnectorError('data', 'answer-unreadable');
  return parsed.data.access_token;
}

function send({ fetch }: Context, request: Request): Promise<Response> {
  return fetch(request).catch((error: unknown) => {
    throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-unreachable');
  });
}

async function held(response: Response, { clock }: Context): Promise<Response> {
  const refusal = refusalOf(response, clock.now());
  if (refusal === undefined) return response;
  await response.body?.cancel();
  throw refusal;
}

function refusalOf({ ok, status, headers }: Response, now: Date): ConnectorError | undefined {
  if (ok || status === 304) return undefined;
  if (status === 401) return new ConnectorError('config', 'credentials-refused');
  if (status === 403) return new ConnectorError('config', 'permission-denied');
  if (status === 404) return new ConnectorError('config', 'entity-set-missing');
  if (status === 410) return new ConnectorError('data', 'cursor-forgotten');
  if (status === 429 || status >= 500) return new ConnectorError('transient', 'source-busy', retryAfterMs(headers.get('retry-after'), now));
  return new ConnectorError('data', 'question-refused');
}

/** Bytes that are not what they are said to be stop the reading: a replacement character in a name is a name nobody has. */
async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      if (bytes > mostBytes) throw new ConnectorError('data', 'answer-too-large');
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-cut');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new ConnectorError('data', 'answer-undecodable');
  }
}

function objectOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
