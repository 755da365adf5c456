import { personIdentity } from '../match/identity.ts';
import type { Model } from '../match/model.ts';
import { standsAlone } from '../match/stands-alone.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { BulkPerson } from './bulk-person.ts';

/** One distinct content and the records that say just this. `id` is the smallest of theirs. */
export type Content = { readonly id: string; readonly features: PersonFeatures; readonly members: readonly string[]; readonly sources: readonly string[] };

/**
 * Records of equal content as one, as ingest keeps them: not those too thin to stand for one person, and not those of a source in which a person occurs once.
 * In the order of their ids.
 */
export function distinctContents(people: readonly BulkPerson[], model: Model, uniqueSources: ReadonlySet<string>): Content[] {
  const found = new Map<string, { features: PersonFeatures; members: string[]; source: string | undefined }>();
  for (const { id, features, source } of people) {
    const identity = personIdentity(features);
    const isUnique = source !== undefined && uniqueSources.has(source);
    const known = found.get(identity);
    if (known !== undefined && !isUnique) known.members.push(id);
    else found.set(isUnique || !standsAlone(features, model) ? `${identity}\n${id}` : identity, { features, members: [id], source: isUnique ? source : undefined });
  }
  return [...found.values()]
    .map(({ features, members, source }): Content => {
      const sorted = members.toSorted();
      return { id: sorted[0] ?? '', features, members: sorted, sources: source === undefined ? [] : [source] };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
