/** Who a service belongs to, told apart on screen by letter and shape first and by hue second. */
export type Sector = 'children' | 'adults' | 'police' | 'health' | 'fire' | 'education' | 'other';

const signs: readonly (readonly [Sector, RegExp])[] = [
  ['police', /police|mappa|probation/],
  ['fire', /fire/],
  ['children', /child|youth|early-help|family/],
  ['education', /school|educat|college|nursery/],
  ['adults', /adult|older/],
  ['health', /health|hospital|ambulance|midwif|maternity|emergency-dep|gp\b|nhs|clinic|nurs/],
];

/** The sector of a service code; `other` where the code does not say. */
export const sectorOf = (service: string): Sector => signs.find(([, sign]) => sign.test(service))?.[0] ?? 'other';
