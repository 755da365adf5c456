import type { Core } from '../core.ts';
import { openNameToken } from '../dictionary/token-row.ts';
import { Spellings } from '../dictionary/spellings.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import { selectNameTokenChanges } from '../store/sql/select-name-token-changes.ts';
import { selectNameTokens } from '../store/sql/select-name-tokens.ts';
import { selectOldestTransaction } from '../store/sql/select-oldest-transaction.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db, Store } from '../store/store.ts';

type Row = { readonly organisationId: string; readonly tokenMac: string; readonly n: number; readonly sealed: Buffer | null };

/** Rows opened at a time, so that loading a large dictionary holds up no answer for long. Judgement: some 20 ms. */
const pageRows = 4_000;
/** The dictionary is looked at for news at most this often; a question waits for it when it is older than the second figure, milliseconds. Judgement. */
const newsEveryMs = 1_000;
const staleAfterMs = 5_000;
const nil = '00000000-0000-0000-0000-000000000000';

/** The dictionary of spellings of one serving process. */
type Known = { readonly spellings: Spellings; /** What was written from this transaction on is still to be read; undefined before the first reading. */ unreadFrom: string | undefined; lookedAt: number; underWay: Promise<void> | undefined; readonly samples: Map<OrganisationId, Row> };

const byStore = new WeakMap<Store, Known>();

/**
 * The spellings that organisations know, at most five seconds old: read whole at the first call, then kept up to date. It stands outside any question's transaction,
 * since it reads every organisation's words; a question uses those of the organisations it may see.
 */
export async function knownSpellings(core: Core): Promise<Spellings> {
  const known = byStore.get(core.store) ?? { spellings: new Spellings(), unreadFrom: undefined, lookedAt: 0, underWay: undefined, samples: new Map<OrganisationId, Row>() };
  byStore.set(core.store, known);
  const age = core.clock.now().getTime() - known.lookedAt;
  if (age > newsEveryMs) known.underWay ??= lookForNews(core, known).finally(() => { known.underWay = undefined; });
  if (age > staleAfterMs) await known.underWay;
  // Nobody waits for it: what failed is tried again with the next question, and the database's absence is told by the question itself.
  else known.underWay?.catch(() => undefined);
  return known.spellings;
}

async function lookForNews(core: Core, known: Known): Promise<void> {
  const at = core.clock.now().getTime();
  forgetLeavers(core, known);
  const next = await inDictionary(core, (db) => db.one(selectOldestTransaction, []));
  await (known.unreadFrom === undefined ? readAll(core, known) : readChanges(core, known, known.unreadFrom));
  known.unreadFrom = next?.oldest;
  known.lookedAt = at;
}

async function readAll(core: Core, known: Known): Promise<void> {
  for (let after: readonly [string, string] = [nil, nil], more = true; more; ) {
    const from = after;
    const rows = await inDictionary(core, (db) => db.rows(selectNameTokens, [...from, pageRows]));
    take(core, known, rows);
    const last = rows.at(-1);
    more = last !== undefined && rows.length === pageRows;
    if (last !== undefined) after = [last.organisationId, last.tokenMac];
  }
}

async function readChanges(core: Core, known: Known, since: string): Promise<void> {
  take(core, known, await inDictionary(core, (db) => db.rows(selectNameTokenChanges, [since])));
}

/** Reads with every organisation's words in sight; each reading is a transaction of its own, so that none is held open while words are opened. */
async function inDictionary<Value>(core: Core, read: (db: Db) => Promise<Value>): Promise<Value> {
  return core.store.tx({ readOnly: true, plans: 'generic' }, async (db) => {
    await db.run(widenToMatching, []);
    return read(db);
  });
}

function take(core: Core, known: Known, rows: readonly Row[]): void {
  for (const row of rows) {
    const organisation = row.organisationId as OrganisationId;
    if (row.sealed !== null && !known.spellings.knows(row.tokenMac)) {
      const word = wordOf(core, row);
      if (word !== undefined) known.spellings.learn(row.tokenMac, word);
    }
    known.spellings.count(row.tokenMac, organisation, row.n);
    if (row.sealed !== null && !known.samples.has(organisation)) known.samples.set(organisation, row);
  }
}

/** An organisation whose key is destroyed has left: none of its words may be known here any more, although they were opened while it was here. */
function forgetLeavers(core: Core, known: Known): void {
  for (const [organisation, sample] of known.samples) {
    if (wordOf(core, sample) !== undefined) continue;
    known.spellings.forget(organisation);
    known.samples.delete(organisation);
  }
}

/** The word of a row; undefined where its organisation has left. */
function wordOf(core: Core, { organisationId, tokenMac, sealed }: Row): string | undefined {
  try {
    return sealed === null ? undefined : openNameToken(core.keys, organisationId as OrganisationId, tokenMac, sealed);
  } catch (error) {
    if (error instanceof MastError && error.code === 'organisation-unknown') return undefined;
    throw error;
  }
}
