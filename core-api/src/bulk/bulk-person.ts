import type { PersonFeatures } from '../normalise/person-features.ts';

/** One record to link. Ids are unique in a run. */
export type BulkPerson = { readonly id: string; readonly features: PersonFeatures; readonly source?: string | undefined };
