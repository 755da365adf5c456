import { setImmediate as nextTurn } from 'node:timers/promises';

import { nameTokens } from '../dictionary/name-tokens.ts';
import { nameTokenRow, tokenMac } from '../dictionary/token-row.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { countNameTokens } from '../store/sql/count-name-tokens.ts';
import { insertNameTokens } from '../store/sql/insert-name-tokens.ts';
import type { PersonNode } from './person-graph.ts';
import type { Work } from './work.ts';

type Change = { readonly organisationId: OrganisationId; readonly word: string; readonly mac: string; by: number };

/**
 * Keeps the dictionary of spellings: for each organisation, how many of its contents name a word. A content of a shielded person counts for nothing, so a word that
 * stands with shielded people alone is not in it.
 */
export async function storeNameTokens({ core, db, at }: Work, nodes: readonly PersonNode[]): Promise<void> {
  // Started after much has been sealed without a pause.
  await nextTurn();
  const changes = changesOf(nodes, (word) => tokenMac(core.keys, word));
  if (changes.length === 0) return;
  const columns = [changes.map(({ organisationId }) => organisationId), changes.map(({ mac }) => mac), changes.map(({ by }) => by)] as const;
  const counted = await db.rows(countNameTokens, [...columns, at]);
  const known = new Set(counted.map((row) => `${row.organisationId} ${row.tokenMac}`));
  const fresh = changes.filter(({ organisationId, mac, by }) => by > 0 && !known.has(`${organisationId} ${mac}`));
  if (fresh.length === 0) return;
  const rows = fresh.map(({ organisationId, word, by }) => nameTokenRow(core.keys, organisationId, word, by));
  await db.run(insertNameTokens, [
    fresh.map(({ organisationId }) => organisationId),
    rows.map((row) => row.tokenMac),
    rows.map(({ n }) => n),
    rows.map(({ sealed }) => sealed),
    at,
  ]);
}

/** What the batch adds or takes; nothing for what stays as it was. In a fixed order, so that two writers could never wait for each other in a ring. */
function changesOf(nodes: readonly PersonNode[], macOf: (word: string) => string): Change[] {
  const byKey = new Map<string, Change>();
  for (const node of nodes) {
    for (const { organisationId, stored, gone } of node.variants.values()) {
      const before = stored !== undefined && node.stored !== undefined && node.stored.level < 2 ? 1 : 0;
      const after = gone || node.level === 2 ? 0 : 1;
      if (before === after) continue;
      for (const word of nameTokens(node.features)) {
        const key = `${organisationId} ${word}`;
        const change = byKey.get(key) ?? { organisationId, word, mac: macOf(word), by: 0 };
        change.by += after - before;
        byKey.set(key, change);
      }
    }
  }
  return [...byKey.values()].filter(({ by }) => by !== 0).toSorted((a, b) => compare(a.organisationId, b.organisationId) || compare(a.mac, b.mac));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
