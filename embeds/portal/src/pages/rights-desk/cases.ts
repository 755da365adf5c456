import type { components } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import type { Fault } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import type { RightsWords } from './words.en.ts';
import { words } from './words.ts';

export type RightsCase = components['schemas']['RightsCase'];

/** Information-governance leads alone: nobody else of the organisation learns who asked for their data. */
export const deskRoles: readonly Role[] = ['information-governance-lead'];
/** Faults of these pages' own words. */
export const fault: (name: keyof RightsWords['faults'], field?: string) => Fault = ownFault<keyof RightsWords['faults']>(words);

/** The case that the address names, whole; undefined for what is no id. Reading it is recorded. */
export async function caseOf({ params, core }: Visit): Promise<RightsCase | undefined> {
  const rightsCaseId = params['id'];
  if (!isId(rightsCaseId)) return undefined;
  return valueOf(core.POST('/v1/rights-cases/{rightsCaseId}/read', { params: { path: { rightsCaseId } }, body: {} }));
}

/** Where a case's pages are. */
export function casePath({ caseId }: Pick<RightsCase, 'caseId'>, page?: string): string {
  return page === undefined ? `/rights-desk/${caseId}` : `/rights-desk/${caseId}/${page}`;
}
