import { z } from 'zod';

import type { Keys } from '../keys/keys.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { SearchFact } from './facts/search-fact.ts';

const token = z.string().optional();

const factSchema = z.object({
  id: z.string(), at: z.number(), kind: z.enum(['search', 'view']), declaration: z.string(),
  reference: token, reason: token, subject: token, family: token, given: token, birth: token, familyBirth: token, name: token, postcode: token, house: token,
  familyPer10k: z.number().optional(), namePer10k: z.number().optional(),
  people: z.array(z.string()), opened: z.boolean(), restricted: z.boolean(),
});

/** Seals what the rules see of a question, for its row. */
export function sealFact(keys: Pick<Keys, 'seal'>, organisationId: OrganisationId, fact: SearchFact): Buffer {
  return keys.seal(organisationId, 'misuse_fact', fact.id, fact);
}

/** Opens it. @throws MastError `seal-broken` */
export function openFact(keys: Pick<Keys, 'open'>, organisationId: OrganisationId, leafId: string, sealed: Buffer): SearchFact {
  return factSchema.parse(keys.open(organisationId, 'misuse_fact', leafId, sealed));
}
