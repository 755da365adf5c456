import type { Fault } from '../referrals/read-referral.ts';
import type { Referral, ReferralForm } from '../referrals/referral.ts';

/** A referral on the screen: as it was saved, if it was, and the form as it was typed, with what is wrong with it. */
export type ReferralView = { readonly referral: Referral | undefined; readonly form: ReferralForm; readonly faults: readonly Fault[]; readonly isSaved: boolean };
