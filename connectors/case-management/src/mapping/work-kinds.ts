/** What a piece of work is, in the words that agreements are written in; children's and adults' services apart, since they are two services to call. */
export const childrensWork = [
  'contact', 'early-help', 'referral', 'assessment', 'child-in-need-plan', 'section-47', 'child-protection-plan', 'looked-after', 'care-leaver',
] as const;
export const adultsWork = ['adult-contact', 'adult-assessment', 'section-42', 'section-126', 'adult-protection-plan', 'long-term-service', 'short-term-service', 'carer-support'] as const;

export const workKinds = [...childrensWork, ...adultsWork] as const;
export type WorkKind = (typeof workKinds)[number];
