import type { Keys } from '../keys/keys.ts';
import { personKeys } from '../match/keys.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { withoutLocation } from '../normalise/without-location.ts';
import { bothRealms, hashedKeys } from './hashed-keys.ts';
import type { Level } from './person-content.ts';

const hashed = hashedKeys(personKeys);

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
  return bothRealms(keys, hashed(keys, features));
}

/** The keys of one content in clear: to compare contents of one batch. */
export function clearKeys(keys: Keys, features: PersonFeatures): readonly string[] {
  return hashed(keys, features).clear;
}

function distinct(values: readonly bigint[]): bigint[] {
  return [...new Set(values)];
}
