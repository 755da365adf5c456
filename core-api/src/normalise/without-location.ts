import type { PersonFeatures } from './person-features.ts';

/**
 * The same person with nothing that says where they are: for restricted people, whose location is never key, weight or evidence
 * (DESIGN section 5). What was lost about addresses goes too, since even that hints.
 */
export function withoutLocation(features: PersonFeatures): PersonFeatures {
  const losses = features.losses.filter((loss) => !loss.startsWith('postcode') && !loss.includes('address'));
  return { ...features, places: [], losses };
}
