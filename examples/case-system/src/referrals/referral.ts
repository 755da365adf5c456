import type { CaseAddress, CasePerson } from '../case-record.ts';

/** What a worker typed, as it was typed: shown again where it is at fault. */
export type ReferralForm = Readonly<Record<(typeof referralFields)[number], string>>;

/** The fields of the form, in their order. */
export const referralFields = ['source', 'given', 'family', 'day', 'month', 'year', 'line1', 'town', 'postcode', 'concern'] as const;

/**
 * A referral as it was saved. `version` grows whenever whom it is about changes: it is part of the panel's subject, so that an answer about the person of before is gone. `concern` and
 * `source` stay here; a launch holds the person and the address alone.
 */
export type Referral = { readonly id: string; readonly version: number; readonly takenBy: string; readonly form: ReferralForm; readonly person: CasePerson; readonly address: CaseAddress | undefined };

/** The panel's subject: this system's own key. */
export const referralKey = ({ id, version }: Referral): string => `${id}.${version}`;
