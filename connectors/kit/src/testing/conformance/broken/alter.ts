import type { Connector } from '../../../connector.ts';
import type { ConnectorContext, Fetch } from '../../../context.ts';
import type { Page, PageOutcome } from '../../../page.ts';
import type { Specimen } from '../specimen.ts';

type Reader = NonNullable<Connector<unknown>['read']>;
type Context = ConnectorContext<unknown>;

/** What is changed about a sound connector to break one promise. */
export type Broken = (sound: Specimen) => Specimen;

/** The sound connector with parts replaced. */
export function replaced(parts: (sound: Connector<unknown>) => Partial<Connector<unknown>>): Broken {
  return (sound) => ({ ...sound, connector: { ...sound.connector, ...parts(sound.connector) } });
}

/** With another reader around the sound one. */
export function reading(read: (inner: Reader, context: Context, cursor: string | null) => ReturnType<Reader>): Broken {
  return replaced((sound) => ({ read: (context, cursor) => read((...args) => readOf(sound)(...args), context, cursor) }));
}

function readOf(sound: Connector<unknown>): Reader {
  if (sound.read === undefined) throw new Error('the sound connector reads');
  return sound.read.bind(sound);
}

/** With pages changed on their way; `at` counts from 0 in each reading. */
export function pages(edit: (page: Page, at: number, context: Context, cursor: string | null) => readonly Page[] | Promise<readonly Page[]>): Broken {
  return reading(async function* (inner, context, cursor) {
    const source = inner(context, cursor);
    try {
      let step = await source.next();
      for (let at = 0; step.done !== true; at += 1) {
        let outcome: PageOutcome = { applied: 0, unchanged: 0, rejected: 0, tombstoned: 0, held: 0, rejects: [], sequence: 0 };
        for (const page of await edit(step.value, at, context, cursor)) outcome = yield page;
        step = await source.next(outcome);
      }
    } finally {
      await source.return();
    }
  });
}

/** With something done about each outcome. */
export function outcomes(hear: (outcome: PageOutcome) => 'stop' | undefined): Broken {
  return reading(async function* (inner, context, cursor) {
    const source = inner(context, cursor);
    for (let step = await source.next(); step.done !== true; ) {
      const outcome = yield step.value;
      if (hear(outcome) === 'stop') return;
      step = await source.next(outcome);
    }
  });
}

/** With what reading throws changed, or swallowed. */
export function errors(edit: (error: unknown) => unknown): Broken {
  return reading(async function* (inner, context, cursor) {
    try {
      yield* inner(context, cursor);
    } catch (error) {
      const thrown = edit(error);
      if (thrown instanceof Error) throw thrown;
    }
  });
}

/** With another network for reading. */
export function network(edit: (fetch: Fetch, request: Request, context: Context) => Promise<Response>): Broken {
  return reading((inner, context, cursor) => inner({ ...context, fetch: (request) => edit(context.fetch, request, context) }, cursor));
}

export type Answer = { from?: number; last?: number; total?: number; revision?: string; rows?: Row[]; next?: string | null; fields?: string[] };
export type Row = Record<string, unknown> & { id?: string; version?: number; deleted?: boolean };

/** With each readable answer changed before it is read; what cannot be read passes as it is. */
export function answers(edit: (answer: Answer, context: Context) => Promise<void> | void): Broken {
  return network(async (fetch, request, context) => {
    const response = await fetch(request);
    if (!response.ok) return response;
    const answer = await readable(response.clone());
    if (answer === undefined) return response;
    await edit(answer, context);
    return Response.json(answer);
  });
}

async function readable(response: Response): Promise<Answer | undefined> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer())) as Answer;
  } catch {
    return undefined;
  }
}

/** An answer of the example register that says that there is no more. */
export function noMore(request: Request): Response {
  const after = Number(new URL(request.url).searchParams.get('after'));
  const fields = ['id', 'forename', 'surname', 'born', 'address', 'postcode', 'at', 'phone', 'narrative', 'sensitivity'];
  return Response.json({ from: after, last: after, rows: [], next: null, fields });
}

/** A record as something that can be changed. */
export function recordOf(record: unknown): Record<string, unknown> {
  return record as Record<string, unknown>;
}

/** A page with its records changed or left out, as if no more had been read. */
export function withRecords(page: Page, records: Page['records']): Page {
  return { ...page, records, read: (page.read ?? 0) - page.records.length + records.length };
}
