import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import type { JWK } from 'jose';

import type { Part } from './stack.ts';

/** What the process of an MLLP listener reads; see children/hl7v2.ts. */
export type ListenerConfig = { coreUrl: string; stateFolder: string; feedId: string; client: { clientId: string; privateJwk: JWK }; config: unknown };

export type ListenerWish = { coreUrl: string; folder: string; port: number; feedId: string; client: ListenerConfig['client']; change?: object };

/** A listener on loopback for one health feed: emergency attendances are what its agreement calls relevant. */
export function listenerPart({ coreUrl, folder, port, feedId, client, change = {} }: ListenerWish): Part {
  const config: ListenerConfig = {
    coreUrl, feedId, client,
    stateFolder: join(folder, 'state'),
    config: {
      host: '127.0.0.1', port,
      ledger: join(folder, 'ledger'),
      ledgerKey: randomBytes(32).toString('base64'),
      mapping: {
        agreement: { reference: 'DSA-PROOF', reviewedBy: 'Caldicott Guardian', reviewedOn: '2026-10-01', rules: [{ id: 'emergency', do: 'send', contact: 'attendance', classes: ['E'], service: 'emergency-department' }] },
        contacts: { standard: { team: 'Safeguarding Team', phone: '01632 960001' } },
      },
      ...change,
    },
  };
  return { name: 'hl7v2', program: join(import.meta.dirname, 'children/hl7v2.ts'), config, health: `tcp://127.0.0.1:${port}` };
}
