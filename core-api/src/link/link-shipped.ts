import { linkInBulk } from '../bulk/link-in-bulk.ts';
import { probabilityOf } from '../match/calibrate.ts';
import type { Model } from '../match/model.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import type { Linked, LinkOptions } from './linked.ts';
import { numberPeople } from './number-people.ts';

/** People of one source each, by the given model: the code path of a first load. */
export function linkShipped(people: readonly { readonly source: string; readonly features: PersonFeatures }[], model: Model, { uniqueSources, onCompared, onProgress }: LinkOptions): Linked {
  const { edges, groups } = linkInBulk(
    people.map(({ source, features }, at) => ({ id: idOf(at), source, features })),
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
