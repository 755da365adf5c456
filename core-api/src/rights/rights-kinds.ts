/** What people may ask of an organisation about their own data: UK GDPR articles 15, 16, 21 and 18, and a complaint (Data Protection Act 2018, section 164A). */
export const rightsKinds = ['access', 'rectification', 'objection', 'restriction', 'complaint'] as const;
export type RightsKind = (typeof rightsKinds)[number];

/** For whom somebody asks. `other` holds a power of attorney or a court's order, or whatever else the lead has seen. */
export const relations = ['self', 'parent', 'representative', 'other'] as const;
export type Relation = (typeof relations)[number];
