/** Things that are easily confused, told apart by the compiler. Parse at the edge, once; inside, the type is the proof. */
declare const brand: unique symbol;
type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

export type OrganisationId = Brand<string, 'OrganisationId'>;
export type AccountId = Brand<string, 'AccountId'>;
export type FeedId = Brand<string, 'FeedId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type PlaceId = Brand<string, 'PlaceId'>;
export type RecordId = Brand<string, 'RecordId'>;
export type DeclarationId = Brand<string, 'DeclarationId'>;
/** A calendar day, `YYYY-MM-DD`, in Europe/London (DESIGN section 5). */
export type IsoDate = Brand<string, 'IsoDate'>;
