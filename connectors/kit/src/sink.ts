import { createMastClient } from '@mast/openapi';
import type { components } from '@mast/openapi';

import { ConnectorError } from './connector-error.ts';
import { conserve } from './conserve.ts';
import type { World } from './context.ts';
import { holdPage, mostBytes } from './hold-page.ts';
import type { Naming } from './naming.ts';
import type { Page, PageOutcome, Position, RecordRow, TombstoneRow } from './page.ts';
import { readProblem } from './read-problem.ts';
import type { RetryPolicy } from './retry.ts';
import { retry } from './retry.ts';
import { beginning, isMaybeOfRows, mostApart, refusedWithBatch, setApart } from './set-apart.ts';
import { createTokenSource } from './token-source.ts';
import type { ConnectorClient } from './token-source.ts';
import { rowText } from './written-row.ts';

/** Delivers pages of one feed to core-api. */
export type Sink = {
  /** Asks core-api where the feed stands, and under which terms; deliveries go on from there. */
  synchronise(): Promise<Position & { readonly terms: string }>;
  /** What core-api says of the feed: state, freshness, counts. */
  standing(): Promise<components['schemas']['FeedStatus']>;
  /**
   * Sends one page as one batch and returns what became of it, after core-api committed. A lost reply is sent again with the same sequence
   * and content, which core-api answers alike. Of a page that core-api refuses whole, or breaks on, the rows that it will not have are found and set apart (set-apart.ts). Errors: `transient/core-unavailable` after the last attempt, `transient/position-lost` and
   * `transient/generation-lost` (read again from the feed's position), with a `naming` `transient/terms-changed` and RowsNotKnown (send the rows themselves), `system/conservation-broken`, `system/batch-refused` and `transient/core-failing` where it is not a matter of single rows, `config/*`.
   */
  deliver(page: Page, naming?: Naming): Promise<PageOutcome>;
};

export type SinkOptions = {
  readonly coreUrl: string;
  readonly feedId: string;
  readonly client: ConnectorClient;
  readonly world: World;
  readonly policy: RetryPolicy;
};

const requestMs = 60_000;
/** How often a part of a refused page is tried (judgement): the whole was tried as often as the policy has it. */
const apartAttempts = 2;

/** A sink for one feed; use one at a time per feed, since two would dispute the sequence. */
export function createSink({ coreUrl, feedId, client, world, policy }: SinkOptions): Sink {
  const tokens = createTokenSource(coreUrl, feedId, client, world, policy.signal);
  const api = createMastClient({ baseUrl: coreUrl, token: () => tokens.token(), fetch: world.fetch });
  const params = { path: { feedId } };
  let position: Position = { sequence: 0, cursor: null };

  const once = async <Data>(call: (signal: AbortSignal) => Promise<Reply<Data>>): Promise<Data> => {
    const reply = await call(AbortSignal.any([policy.signal, AbortSignal.timeout(requestMs)])).catch((thrown: unknown) => {
      throw thrown instanceof ConnectorError ? thrown : new ConnectorError('transient', 'core-unavailable');
    });
    if (reply.data !== undefined) return reply.data;
    throw readProblem(reply.response, reply.error, world.clock.now());
  };
  /** A token may end or be revoked between two calls: one refusal is answered with a fresh one. */
  const ask = <Data>(call: (signal: AbortSignal) => Promise<Reply<Data>>, attempts = policy.attempts): Promise<Data> =>
    retry({ ...policy, attempts }, () =>
      once(call).catch((thrown: unknown) => {
        if (!(thrown instanceof ConnectorError) || thrown.code !== 'client-refused') throw thrown;
        tokens.drop();
        return once(call);
      }),
    );

  /** Rows that were set apart since one was taken. */
  let apart = 0;
  const send = async (page: Page, naming: Naming | undefined, attempts?: number): Promise<PageOutcome> => {
    const body = batchOf(page, page.resend ?? position, naming);
    const sent = Buffer.from(batchText(body, page, naming));
    if (sent.length > mostBytes) throw new ConnectorError('system', 'page-too-large');
    const result = await ask((signal) => api.POST('/v1/feeds/{feedId}/batches', { params, body, bodySerializer: () => sent, signal }), attempts);
    const outcome = { ...result, sequence: body.sequence };
    conserve(page, outcome);
    if (body.sequence > position.sequence) position = { sequence: body.sequence, cursor: body.cursor };
    return outcome;
  };

  const standing = (): Promise<components['schemas']['FeedStatus']> => ask((signal) => api.GET('/v1/feeds/{feedId}', { params, signal }));

  return {
    standing,
    synchronise: async () => {
      const { sequence, cursor, terms } = await standing();
      position = { sequence, cursor };
      return { sequence, cursor: cursor === beginning ? null : cursor, terms };
    },
    deliver: async (page, naming) => {
      holdPage(page);
      const outcome = await send(page, naming).catch((error: unknown) => {
        if (!isMaybeOfRows(error) || page.resend !== undefined) throw error;
        return setApart(page, error, position.cursor, mostApart - apart, (part) => send(part, naming && { ...naming, rows: new Set() }, apartAttempts));
      });
      const refused = outcome.rejects.filter(({ rule }) => rule === refusedWithBatch).length;
      if (refused > 0) world.log.error('rows-set-apart', { feedId, rows: refused });
      apart = outcome.applied + outcome.unchanged + outcome.tombstoned > 0 ? 0 : apart + refused;
      return outcome;
    },
  };
}

type Reply<Data> = { data?: Data; error?: Partial<components['schemas']['Problem']>; response: Response };

/** A batch but for its rows, which are written by {@link batchText}. */
function batchOf({ mode, cursor, generation }: Page, before: Position, naming: Naming | undefined): components['schemas']['Batch'] {
  return {
    sequence: before.sequence + 1,
    previousCursor: before.cursor,
    cursor,
    mode,
    ...(generation === undefined ? {} : { generation }),
    ...(naming === undefined ? {} : { terms: naming.terms }),
    rows: [],
  };
}

/** The batch as JSON. A row may be an invalid form on purpose (page.ts): core-api takes any JSON here and quarantines what is not a record. Its text was made when the page was measured. */
function batchText({ rows: _rows, ...head }: components['schemas']['Batch'], { records, tombstones }: Page, naming: Naming | undefined): string {
  const recordOf = (row: RecordRow, place: number): string => (naming?.rows.has(place) === true ? '"unchanged":true' : `"record":${rowText(row)}`);
  const texts = records.map((row, place) => `{"ref":${JSON.stringify(row.ref)},${recordOf(row, place)}}`);
  const gone = tombstones.map(({ ref }: TombstoneRow) => `{"ref":${JSON.stringify(ref)},"tombstone":true}`);
  return `${JSON.stringify(head).slice(0, -1)},"rows":[${[...texts, ...gone].join(',')}]}`;
}
