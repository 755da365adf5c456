import { registerFeeds, registerOrganisations } from '@mast/example-population';
import type { JWK } from 'jose';

/** Who asks in the bench, through which case system, and whose feed is ingested meanwhile. */
export const bench = { staffId: 'bench-1', hostId: 'bench-case', asking: 'REG-COUNCIL', connectorId: 'connector-bench', feedId: 'register-police', sending: 'REG-POLICE' } as const;

/** The agencies of the register population under one agreement: the input of `mast setup --file`. */
export function registerSetup(wish: { origin: string; hostKey: JWK; connectorKey: JWK; validFrom: string }): object {
  const { staffId, hostId, asking, connectorId, feedId, sending } = bench;
  return {
    environment: 'demonstration',
    organisations: registerOrganisations,
    feeds: registerFeeds,
    agreements: [
      {
        agreementId: 'registers',
        version: 1,
        validFrom: wish.validFrom,
        displayMonths: 12,
        storageMonths: 36,
        contributors: registerFeeds.map((feed) => ({ organisation: feed.organisation, feedId: feed.feedId })),
        readers: registerOrganisations.map(({ code }) => code),
      },
    ],
    accounts: [{ staffId, name: 'Bench Worker', email: 'bench@example.org', organisation: asking, role: 'practitioner', hosts: [hostId] }],
    hosts: [{ id: hostId, issuer: hostId, organisation: asking, origins: [wish.origin], jwks: { keys: [wish.hostKey] } }],
    connectorClients: [{ clientId: connectorId, organisation: sending, feeds: [feedId], jwks: { keys: [wish.connectorKey] } }],
  };
}
