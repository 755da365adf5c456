import { edgeBits } from '../match/edge-bits.ts';
import { personIdentity } from '../match/identity.ts';
import { personKeys } from '../match/keys.ts';
import type { Model } from '../match/model.ts';
import { homeKeys, placeKeys, postcodeKeys } from '../match/places/place-keys.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import { fingerprintSamples } from './fingerprint-samples.ts';

/**
 * Text that is equal for two programs that normalise, key and weigh the samples alike. What is stored was normalised, keyed and weighed by some program; one that
 * does any of it otherwise would look for people under keys that they are not stored under, and find nobody without an error. Taken from behaviour and not
 * from a number that somebody has to remember to raise.
 */
export function fingerprint(model: Model): string {
  const features = fingerprintSamples.map(({ person, addresses }) => normalisePerson(person, addresses));
  const contents = features.map((each) => [personIdentity(each), personKeys(each), each.places.map((place) => [placeKeys(place), homeKeys(place), postcodeKeys(place)])]);
  const weights = features.map((one, at) => features.slice(0, at).map((other) => edgeBits(one, other, model) ?? null));
  return JSON.stringify([model.id, model.thresholds, contents, weights]);
}
