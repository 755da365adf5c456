import { linkInBulk } from '../bulk/link-in-bulk.ts';
import { probabilityOf } from '../match/calibrate.ts';
import type { Model } from '../match/model.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { assumeUnique, overlapOf } from './assume-unique.ts';
import type { Linked, LinkOptions } from './linked.ts';
import { numberPeople } from './number-people.ts';

type Person = { readonly source: string; readonly features: PersonFeatures };

/**
 * People of one source each, by the given model: the code path of a first load, with the names that are common among these people counted as common. Linked a second time where sources hold a person once, because they were said to
 * or look it (`assumeUnique`), and enough people are in both for those left over to be each other's.
 */
export function linkShipped(people: readonly Person[], model: Model, options: LinkOptions): Linked {
  const { join } = model.thresholds;
  const first = linkOnce(people, options.uniqueSources, withAssign(model, join), options);
  const sources = people.map(({ source }) => source);
  const assumed = assumeUnique(sources, first.people, options.openSources ?? new Set(), options.uniqueSources);
  const unique = new Set([...options.uniqueSources, ...assumed.map(({ source }) => source)]);
  const assign = assignBits(overlapOf(sources, first.people, unique), join);
  if (assign >= join) return first;
  // The same keys bring the same pairs together: they have been told already.
  return { ...linkOnce(people, unique, withAssign(model, assign), { ...options, onCompared: undefined }), assumed };
}

function withAssign(model: Model, assign: number): Model {
  return { ...model, thresholds: { ...model.thresholds, assign } };
}

/**
 * The least weight at which those left over on both sides are each other's. The fewer of the people are in both, the likelier is a leftover somebody's of whom the
 * other side has not heard; below three in five nothing is assigned. Chosen on the generator's tuning seeds, thinned.
 */
function assignBits(overlap: number, join: number): number {
  if (overlap >= 0.95) return -6;
  if (overlap >= 0.85) return -3;
  return overlap >= 0.6 ? 2 : join;
}

function linkOnce(people: readonly Person[], uniqueSources: ReadonlySet<string>, model: Model, { onCompared, onProgress }: LinkOptions): Linked {
  const { possible, join } = model.thresholds;
  const { edges, groups } = linkInBulk(
    people.map(({ source, features }, at) => ({ id: idOf(at), source, features })),
    model,
    {
      uniqueSources,
      countsNames: true,
      onCompared: onCompared === undefined ? undefined : (a, b) => onCompared(Number(a), Number(b)),
      onProgress: onProgress === undefined ? undefined : (done, of) => onProgress('compare', done, of),
    },
  );
  const personOf = new Int32Array(people.length);
  for (const [number, group] of groups.entries()) for (const id of group) personOf[Number(id)] = number;
  return {
    // Pairs below the review floor may be assigned, where nobody else is left; they are listed nowhere.
    edges: edges.flatMap(({ a, b, weightBits }) =>
      weightBits < possible ? [] : [{ a: Number(a), b: Number(b), weightBits, probability: probabilityOf(weightBits, model), band: weightBits >= join ? 'strong' : 'possible' } as const],
    ),
    people: numberPeople(personOf),
  };
}

/** Place in the list as text that sorts as the number does. */
function idOf(at: number): string {
  return String(at).padStart(9, '0');
}
