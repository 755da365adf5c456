/** Names the codes below in a Coding; they are ours, and core keeps them as they are. */
export const overrideReasonSystem = 'urn:mast:cds-override-reason';

/** Why somebody sets a card aside. Coded, so that what becomes of cards can be counted without a word about anybody. */
export const overrideReasonCodes = ['already-known', 'not-relevant-now', 'will-look-later', 'other'] as const;
export type OverrideReasonCode = (typeof overrideReasonCodes)[number];
