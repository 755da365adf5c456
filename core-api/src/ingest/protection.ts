import type { Keys } from '../keys/keys.ts';
import type { Effect, EffectsOf } from '../sensitivity/protect-record.ts';
import { protectionMac } from '../sensitivity/protection-mac.ts';
import { selectEffectsInForce } from '../store/sql/select-effects-in-force.ts';
import { selectProtections } from '../store/sql/select-protections.ts';
import type { ShieldName } from './ask-holders.ts';
import type { Work } from './work.ts';

const none: ReadonlySet<Effect> = new Set();

/** What lists and shields say; `isEmpty` where nothing is listed anywhere; `shieldsOf`: which shields act on somebody known by these texts. */
type Protection = { readonly isEmpty: boolean; readonly effectsOf: EffectsOf; readonly shieldsOf: (texts: readonly string[]) => readonly ShieldName[] };

/** What lists and shields say of these texts. One look for a batch, and none while every list is empty. */
export async function readProtection({ db, core }: Pick<Work, 'db' | 'core'>, texts: () => Iterable<string>): Promise<Protection> {
  const inForce = await db.rows(selectEffectsInForce, []);
  if (inForce.length === 0) return { isEmpty: true, effectsOf: () => none, shieldsOf: () => [] };
  const wanted = new Map([...new Set(texts())].map((text) => [protectionMac(core.keys, text), text]));
  const rows = wanted.size === 0 ? [] : await db.rows(selectProtections, [[...wanted.keys()]]);
  const byMac = Map.groupBy(rows, ({ mac }) => mac.toString('hex'));
  const shieldsOf = (said: readonly string[]): ShieldName[] => {
    const found = said.flatMap((text) => byMac.get(protectionMac(core.keys, text).toString('hex')) ?? []).filter(({ effect }) => effect === 'shield');
    return [...new Map(found.map(({ organisationId, entryId }) => [entryId, { organisationId, shieldId: entryId }])).values()];
  };
  return { isEmpty: rows.length === 0, effectsOf: effectsBy(core.keys, (hex) => byMac.get(hex)?.map(({ effect }) => effect)), shieldsOf };
}

/** Effects by the keyed hash of a text, in hexadecimal. */
export function effectsBy(keys: Keys, find: (hex: string) => readonly Effect[] | undefined): EffectsOf {
  return (text) => {
    const effects = find(protectionMac(keys, text).toString('hex'));
    return effects === undefined ? none : new Set(effects);
  };
}
