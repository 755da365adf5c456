import { nameTokenRow } from '../dictionary/token-row.ts';
import type { Keys } from '../keys/keys.ts';
import type { BulkSession } from '../store/bulk-session.ts';
import { copyEnd, copyHeader } from './copy-rows.ts';
import { uuidBytes } from './load-ids.ts';
import type { LoadSetting } from './read-chunk.ts';
import { rowsOf } from './table-rows.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Variants that a thread seals at a time. */
const step = 5_000;

/** Writes the variants, sealed by all threads, and how often each word stands in the names that an organisation knows. */
export async function writeVariants(session: BulkSession, pool: WorkerPool, { memory, organisations, at }: LoadSetting, keys: Keys, told: (done: number) => void): Promise<void> {
  const count = memory.variants.count[0] ?? 0;
  const words = organisations.map(() => new Map<string, number>());
  const rows = async function* (): AsyncGenerator<Uint8Array, void, void> {
    yield copyHeader;
    let sealed = 0;
    const tasks = Array.from({ length: Math.ceil(count / step) }, (_, part) => ({ kind: 'seal' as const, from: part * step, to: Math.min(count, (part + 1) * step) }));
    for await (const done of pool.run<'seal'>(tasks)) {
      for (const [organisation, word, n] of done.words) words[organisation]?.set(word, (words[organisation]?.get(word) ?? 0) + n);
      sealed += done.rows;
      told(sealed / count);
      yield done.variants;
    }
    yield copyEnd;
  };
  await session.copy('variant', ['organisation_id', 'variant_id', 'look_id', 'person_id', 'sealed'], rows());
  const tokens = organisations.flatMap((organisationId, organisation) => [...(words[organisation] ?? [])].map(([word, n]) => ({ organisationId, word, n })));
  const tokenRows = rowsOf(tokens.length, (out, number) => {
    const token = tokens[number];
    if (token === undefined) return;
    const { tokenMac, n, sealed } = nameTokenRow(keys, token.organisationId, token.word, token.n);
    out.row(5);
    out.uuid(uuidBytes(token.organisationId));
    out.uuid(uuidBytes(tokenMac));
    out.int(n);
    out.moment(at);
    out.bytes(sealed);
  });
  await session.copy('name_token', ['organisation_id', 'token_mac', 'n', 'at', 'sealed'], tokenRows);
}
