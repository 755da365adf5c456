import { linkInBulk } from '../bulk/link-in-bulk.ts';
import { probabilityOf } from '../match/calibrate.ts';
import type { Model } from '../match/model.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { assumeUnique } from './assume-unique.ts';
import type { Linked, LinkOptions } from './linked.ts';
import { numberPeople } from './number-people.ts';

type Person = { readonly source: string; readonly features: PersonFeatures };

/**
 * People of one source each, by the given model: the code path of a first load. Linked a second time where sources that were not said to hold a person more
 * than once turn out to be registers (`assumeUnique`).
 */
export function linkShipped(people: readonly Person[], model: Model, options: LinkOptions): Linked {
  const first = linkOnce(people, new Set(), options.uniqueSources, model, options);
  const sources = people.map(({ source }) => source);
  const assumed = assumeUnique(sources, first.people, options.openSources ?? new Set(), options.uniqueSources);
  if (assumed.length === 0) return first;
  const sharing = new Set(assumed.flatMap((one) => [...one.sharing]));
  const unique = new Set([...options.uniqueSources, ...assumed.map(({ source }) => source)]);
  // The same keys bring the same pairs together: they have been told already.
  return { ...linkOnce(people, sharing, unique, model, { ...options, onCompared: undefined }), assumed };
}

/** `sharing` rows are of no source: they may share their person with another row of theirs. */
function linkOnce(people: readonly Person[], sharing: ReadonlySet<number>, uniqueSources: ReadonlySet<string>, model: Model, { onCompared, onProgress }: LinkOptions): Linked {
  const { edges, groups } = linkInBulk(
    people.map(({ source, features }, at) => ({ id: idOf(at), source: sharing.has(at) ? undefined : source, features })),
    model,
    {
      uniqueSources,
      onCompared: onCompared === undefined ? undefined : (a, b) => onCompared(Number(a), Number(b)),
      onProgress: onProgress === undefined ? undefined : (done, of) => onProgress('compare', done, of),
    },
  );
  const personOf = new Int32Array(people.length);
  for (const [number, group] of groups.entries()) for (const id of group) personOf[Number(id)] = number;
  return {
    edges: edges.map(({ a, b, weightBits }) => ({
      a: Number(a),
      b: Number(b),
      weightBits,
      probability: probabilityOf(weightBits, model),
      band: weightBits >= model.thresholds.join ? 'strong' : 'possible',
    })),
    people: numberPeople(personOf),
  };
}

/** Place in the list as text that sorts as the number does. */
function idOf(at: number): string {
  return String(at).padStart(9, '0');
}
