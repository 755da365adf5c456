import { cy } from '../texts/app-texts.cy.ts';
import { en } from '../texts/app-texts.en.ts';
import type { Deployment, MicrosoftApp } from './microsoft-app.ts';

/** What MAST is called in Microsoft 365, wherever it runs: drawn once, never changed. */
export const mastIds = {
  id: '6d0c1f1c-52bb-4c3e-9a77-0b1f5a6c9e21',
  addInId: 'b3f0a4d2-8f7e-4f2b-a1c4-2f6d9b7e5a90',
  tab: { entityId: 'mast', path: '/v1/teams/tab' },
} as const;

/** MAST in Microsoft 365, for this deployment. The version grows with every change of what is described (released.json of `embeds/teams` holds the last one). */
export const mastApp = (deployment: Deployment): MicrosoftApp => ({
  ...mastIds,
  version: '1.0.0',
  accentColor: '#1F4E79',
  deployment,
  extension: { commandId: 'lookUp', parameter: 'query' },
  // 1.5 is the least that can pin a pane; newer sets are asked for where they are used.
  pane: { path: '/v1/outlook/pane', mailbox: '1.5', pinnable: true },
  permissions: ['MailboxItem.Read.User', 'Mailbox.SharedFolder'],
  texts: { en, cy },
});
