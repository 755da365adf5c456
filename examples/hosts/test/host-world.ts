import { startPanelWorld } from '@mast/embed-server/testing';
import type { PanelWorld } from '@mast/embed-server/testing';

import { buildHosts, ownPolicy, withPanel } from '../src/app.ts';
import type { Policy } from '../src/policy.ts';

export type { Page, PanelWorld } from '@mast/embed-server/testing';

export type HostWorld = PanelWorld & {
  /** Puts another policy on the hosts' pages. */
  bend(policy: (embedUrl: string) => Policy): void;
  unbend(): void;
};

/** Two people, as the host's own records have them. */
export const cases = [
  { key: 'first', title: 'Case 1', subject: { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } } },
  { key: 'second', title: 'Case 2', subject: { person: { given: 'Tomos', family: 'Price', dateOfBirth: '1980-01-02' } } },
];

/** The three hosts, registered, on another site than MAST's: its cookies and storage are third-party to them. */
export const startHostWorld = async (): Promise<HostWorld> => {
  const usual = (embedUrl: string): Policy => withPanel(ownPolicy, embedUrl);
  let policy = usual;
  const world = await startPanelWorld(({ hostId, keys, coreUrl, embedUrl, url }) =>
    buildHosts(
      () => ({ hostId, privateJwk: { ...keys.privateKey.export({ format: 'jwk' }), kid: 'k1' }, staffId: 'sw-1042', cases, coreUrl: coreUrl(), embedUrl: embedUrl(), url: url() }),
      () => policy(embedUrl()),
    ),
  );
  return { ...world, bend: (other) => void (policy = other), unbend: () => void (policy = usual) };
};
