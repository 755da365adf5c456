import { readCatalogue } from '../answer/gateway-catalogue.ts';
import { gatewayHash } from '../answer/gateway-hash.ts';
import type { Config } from '../config.ts';

/**
 * `mast gateways`: the catalogue as this installation has it, each entry with the SHA-256 that an information-governance lead signs (`signatures.yaml`). Exit code 1 where
 * a signature holds for nothing any more; in live work also where nobody has signed anything, since nothing may be declared then.
 */
export function listCatalogue(config: Pick<Config, 'gatewaysFolder' | 'environment'>): { readonly lines: readonly string[]; readonly exitCode: number } {
  const { gateways, staleSignatures } = readCatalogue(config.gatewaysFolder);
  const confirmed = gateways.filter(({ status }) => status === 'confirmed').length;
  const lines = [
    ...gateways.map((gateway) => `${gatewayHash(gateway)}  ${gateway.status.padEnd(15)}  ${gateway.nations.join('+')}  ${gateway.use === 'context' ? 'never on offer' : (gateway.from ?? 'no day known')}  ${gateway.id}`),
    ...staleSignatures.map((id) => `signed in other words than it now has: ${id}`),
    `${confirmed} of ${gateways.length} confirmed by an information-governance lead`,
  ];
  return { lines, exitCode: staleSignatures.length > 0 || (config.environment === 'live' && confirmed === 0) ? 1 : 0 };
}
