import type { Keys } from '../keys/keys.ts';
import { personKeys } from '../match/keys.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { withoutLocation } from '../normalise/without-location.ts';
import type { Level } from './person-content.ts';

/**
 * The keys under which a content can be found, by the level of its person. Search derives keys of the open realm only, ingest of both:
 * level 0: all its keys are open; level 1: keys with a location are shielded, so that no question finds it by one, and so are names alone, which every question
 * with a location has, too; level 2: all are shielded.
 */
export function lookKeys(keys: Keys, features: PersonFeatures, level: Level): bigint[] {
  if (level === 0) return distinct(hashed(keys, features).open);
  const all = personKeys(features);
  const open = new Set(level === 1 ? personKeys(withoutLocation(features)).filter((key) => !key.startsWith('pair|')) : []);
  const shielded = all.filter((key) => !open.has(key));
  return distinct([...[...open].map((key) => keys.macBigint('open', key)), ...shielded.map((key) => keys.macBigint('shielded', key))]);
}

/** The keys by which ingest looks for contents like this one, whatever the level of theirs. */
export function probeKeys(keys: Keys, features: PersonFeatures): bigint[] {
  const { clear, open } = hashed(keys, features);
  return distinct(clear.flatMap((key, at) => [open[at] ?? keys.macBigint('open', key), keys.macBigint('shielded', key)]));
}

/** The keys of one content in clear: to compare contents of one batch. */
export function clearKeys(keys: Keys, features: PersonFeatures): readonly string[] {
  return hashed(keys, features).clear;
}

type Hashed = { readonly clear: readonly string[]; readonly open: readonly bigint[] };

/** A new content's keys are asked for three times in a batch: to look for its like, to compare it with its batch, and to store it. */
const known = new WeakMap<Keys, WeakMap<PersonFeatures, Hashed>>();

function hashed(keys: Keys, features: PersonFeatures): Hashed {
  const ofStore = known.get(keys) ?? new WeakMap<PersonFeatures, Hashed>();
  known.set(keys, ofStore);
  const before = ofStore.get(features);
  if (before !== undefined) return before;
  const clear = personKeys(features);
  const made = { clear, open: clear.map((key) => keys.macBigint('open', key)) };
  ofStore.set(features, made);
  return made;
}

function distinct(values: readonly bigint[]): bigint[] {
  return [...new Set(values)];
}
