import type { components, MastClient } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';

export type Catalogue = components['schemas']['GatewayCatalogue'];
export type Gateway = Catalogue['gateways'][number];

/** The whole catalogue of legal gateways, on offer or not, in the language of the page. */
export async function findCatalogue(core: MastClient): Promise<Catalogue> {
  return valueOf(core.GET('/v1/gateway-catalogue'));
}
