import { z } from 'zod';

import type { OrganisationId } from '../src/shared/brands.ts';
import type { Statement } from '../src/store/statement.ts';
import { statement } from '../src/store/statement.ts';
import type { Db, Store } from '../src/store/store.ts';

/** What the requests of both organisations saw together. */
export type Figures = { requests: number; aborted: number; ownRows: number; foreignRows: number; foreignWrites: number; lateStatements: number };

type Read = Statement<[], { organisation_id: string }>;
type Plan = { readonly store: Store; readonly organisations: readonly OrganisationId[]; readonly tables: readonly string[]; readonly requests: number; readonly lanes: number };

/** Ways in which a request ends badly, the last two from under it. */
const endings = ['well', 'well', 'well', 'throws', 'fails in the database', 'swallows a failure', 'leaves a statement running', 'loses its connection'] as const;

const divide = statement<[]>()({ name: 'test-divide', text: 'select 1 / 0 as never' });
const cut = statement<[]>()({ name: 'test-cut', text: 'select pg_terminate_backend(pg_backend_pid())' });

/**
 * Requests of several organisations, mixed at random over a small pool, of which many are aborted in every way there is. Each reads the tables whole
 * in its organisation's name and tries to move another's rows. A fixed seed, so that a red run can be run again.
 */
export async function interleave(plan: Plan): Promise<Figures> {
  const figures: Figures = { requests: 0, aborted: 0, ownRows: 0, foreignRows: 0, foreignWrites: 0, lateStatements: 0 };
  const reads = plan.tables.map((table) => statement<[]>()({ name: `test-read-${table}`, text: `select organisation_id from ${table}`, row: z.object({ organisation_id: z.string() }) }));
  const take = statement<[own: string, other: string]>()({ name: 'test-take', text: 'update feed_state set cursor = $1 where organisation_id = $2' });
  const random = dice(1968);

  async function request(): Promise<void> {
    const own = pick(plan.organisations, random);
    const other = plan.organisations.find((organisation) => organisation !== own) ?? own;
    const ending = random() < 0.01 ? 'loses its connection' : pick(endings.slice(0, -1), random);
    figures.requests += 1;
    let late: Promise<unknown> | undefined;
    const committed = await plan.store
      .tx({ own }, async (db) => {
        await look(db, own, pick(reads, random), figures);
        figures.foreignWrites += await db.run(take, [own, other]);
        if (ending === 'leaves a statement running') late = linger(db, own, pick(reads, random), figures);
        await end(db, ending);
        await look(db, own, pick(reads, random), figures);
      })
      .then(() => true, () => false);
    if (!committed) figures.aborted += 1;
    await late;
  }

  await Promise.all(Array.from({ length: plan.lanes }, async () => {
    while (figures.requests < plan.requests) await request();
  }));
  return figures;
}

async function look(db: Db, own: OrganisationId, read: Read, figures: Figures): Promise<void> {
  for (const row of await db.rows(read, [])) {
    if (row.organisation_id === own) figures.ownRows += 1;
    else figures.foreignRows += 1;
  }
}

/** A statement that nobody waits for, sent when its transaction may have ended: it must be refused, not run for the next caller. */
async function linger(db: Db, own: OrganisationId, read: Read, figures: Figures): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, 2); });
  await look(db, own, read, figures).catch(() => { figures.lateStatements += 1; });
}

async function end(db: Db, ending: (typeof endings)[number]): Promise<void> {
  if (ending === 'throws' || ending === 'leaves a statement running') throw new Error('aborted');
  if (ending === 'fails in the database') await db.run(divide, []);
  if (ending === 'swallows a failure') await db.run(divide, []).catch(() => undefined);
  if (ending === 'loses its connection') await db.run(cut, []);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** mulberry32: small, seeded, good enough to mix requests. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
