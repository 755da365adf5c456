import { z } from 'zod';

import type { Findings } from './findings.ts';

const expiredSchema = z.object({ part: z.enum(['terms', 'leaves']), months: z.record(z.string(), z.number()) });

/** `terms`: what was asked. `leaves`: what was answered. */
type Part = 'terms' | 'leaves';

/** What is gone from the trail, by organisation and month, and what leaves say of it. */
export type CountExpired = {
  gone(part: Part, organisationId: string, period: string): void;
  /** The payload of an `audit-expired` leaf: what went because its time was over was counted into the trail when it went. */
  told(organisationId: string, payload: string): void;
  /** What is gone beyond what was told was taken away. */
  tell(findings: Findings): void;
};

export function countExpired(): CountExpired {
  const counts = { gone: { terms: new Map<string, number>(), leaves: new Map<string, number>() }, told: { terms: new Map<string, number>(), leaves: new Map<string, number>() } };
  const add = (to: Map<string, number>, organisationId: string, period: string, leaves: number): void => void to.set(`${organisationId} ${period}`, (to.get(`${organisationId} ${period}`) ?? 0) + leaves);
  return {
    gone: (part, organisationId, period) => { add(counts.gone[part], organisationId, period, 1); },
    told(organisationId, payload) {
      const { part, months } = expiredSchema.parse(JSON.parse(payload));
      for (const [period, leaves] of Object.entries(months)) add(counts.told[part], organisationId, period, leaves);
    },
    tell(findings) {
      for (const part of ['terms', 'leaves'] as const) {
        for (const [where, leaves] of counts.gone[part]) {
          const expired = counts.told[part].get(where) ?? 0;
          if (leaves > expired) findings.add('payload-missing', 0, `${leaves - expired} of organisation and month ${where}: ${part === 'terms' ? 'what was asked' : 'what was answered'}`);
        }
      }
    },
  };
}
