import { nameTokens } from '../dictionary/name-tokens.ts';
import { contentIdentity } from '../ingest/person-content.ts';
import { lookIdOf } from '../ingest/person-graph.ts';
import { sealedVariant } from '../ingest/variant-content.ts';
import type { Keys } from '../keys/keys.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { levelOf } from './cluster-range.ts';
import { contentMemory } from './content-memory.ts';
import { copyRows } from './copy-rows.ts';
import { loadIds, uuidBytes, uuidText } from './load-ids.ts';
import { lookBytes } from './look-bytes.ts';
import type { LoadSetting } from './read-chunk.ts';

export type SealedVariants = { readonly variants: Buffer; readonly rows: number; readonly words: readonly (readonly [organisation: number, word: string, n: number])[] };

/** Makes the rows of variants, by number, once it is known who is who: one for each thread. */
export function variantSealer({ memory, prefixes, organisations }: LoadSetting, keys: Keys): (from: number, to: number) => SealedVariants {
  const contents = contentMemory(memory);
  const [variantIds, personIds] = [loadIds(prefixes.variant), loadIds(prefixes.person)];
  const out = copyRows(4 << 20);
  return (from, to) => {
    const words = new Map<string, number>();
    for (let variant = from; variant < to; variant += 1) {
      const content = memory.variants.digests[variant * 4 + 1] ?? 0;
      const organisation = memory.variants.digests[variant * 4 + 2] ?? 0;
      const organisationId = organisations[organisation] ?? ('' as OrganisationId);
      const { features, apart } = contents.open(content);
      const level = levelOf(memory.levelOf[content] ?? 0);
      const id = variantIds.bytes(variant);
      const ownLevel = levelOf(memory.variantLevels[variant] ?? 0);
      out.row(5);
      out.uuid(uuidBytes(organisationId));
      out.uuid(id);
      out.uuid(level === 2 ? uuidBytes(lookIdOf(keys, contentIdentity({ features, apart }), 2)) : lookBytes(memory.people.digests, content));
      out.uuid(personIds.bytes(memory.personOf[content] ?? 0));
      out.bytes(keys.seal(organisationId, 'variant', uuidText(id), sealedVariant({ clustered: features, apart, level, ownLevel })));
      // Words of shielded people are in no dictionary.
      if (level < 2) for (const word of nameTokens(features)) words.set(`${organisation} ${word}`, (words.get(`${organisation} ${word}`) ?? 0) + 1);
    }
    const counted = [...words].map(([key, n]) => [Number(key.slice(0, key.indexOf(' '))), key.slice(key.indexOf(' ') + 1), n] as const);
    return { variants: out.take(), rows: to - from, words: counted };
  };
}
