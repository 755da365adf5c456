import type { Catalogue } from '../gateways/catalogue.ts';

/** Gateways by their titles; one that the catalogue has no more by its code. */
export function gatewayNames(gateways: readonly string[] | null, catalogue: Catalogue): string {
  return (gateways ?? []).map((code) => catalogue.gateways.find(({ id }) => id === code)?.title ?? code).join('; ');
}
