import type { Read } from './read-referral.ts';
import type { Referral } from './referral.ts';

export type Referrals = { list(): readonly Referral[]; find(id: string): Referral | undefined; add(read: Read, takenBy: string): Referral; change(referral: Referral, read: Read): Referral };

/** At most so many are kept: it is an example. The oldest goes. */
const maxKept = 200;

/** The referrals taken since this example was started, newest first, in memory. */
export const createReferrals = (): Referrals => {
  const kept = new Map<string, Referral>();
  let last = 0;
  return {
    list: () => [...kept.values()].toReversed(),
    find: (id) => kept.get(id),
    add: ({ form, person, address }, takenBy) => {
      last += 1;
      const referral: Referral = { id: `RF-${String(last).padStart(4, '0')}`, version: 1, takenBy, form, person, address };
      kept.set(referral.id, referral);
      const [oldest] = kept.keys();
      if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
      return referral;
    },
    change: (referral, { form, person, address }) => {
      const isSame = JSON.stringify([person, address]) === JSON.stringify([referral.person, referral.address]);
      const changed: Referral = { ...referral, version: referral.version + (isSame ? 0 : 1), form, person, address };
      kept.set(referral.id, changed);
      return changed;
    },
  };
};
