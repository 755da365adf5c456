/** A message as it was read: its body in one of the two forms that Outlook gives, and its subject line. */
export type Message = { readonly body: string; readonly format: 'html' | 'text'; readonly subject?: string };

/** A name as the search takes it. A single word is a family name. */
export type FoundName = { readonly given?: string; readonly middle?: string; readonly family?: string };

/** An address that ends in a postcode; without lines it is the postcode alone. */
export type FoundPlace = { readonly lines: readonly string[]; readonly postcode: string };

/** What a message says of one person. `dateOfBirth` is ISO, as far as it goes; `nhsNumber` ten digits. Places are in the order of the text. */
export type FoundPerson = { readonly name?: FoundName; readonly dateOfBirth?: string; readonly nhsNumber?: string; readonly places: readonly FoundPlace[] };

/**
 * What could be asked about: people by what belongs together, and places that nobody's name stands by. Suggestions to tick, never a question. `isCut` where the message
 * holds more than is offered: a list, not a referral.
 */
export type Detection = { readonly people: readonly FoundPerson[]; readonly places: readonly FoundPlace[]; readonly isCut: boolean };

/** What one piece of text says, in the order of the text. */
export type Field =
  | { readonly kind: 'name'; readonly name: FoundName }
  | { readonly kind: 'given' | 'middle' | 'family'; readonly text: string }
  | { readonly kind: 'birth'; readonly value: string }
  | { readonly kind: 'nhs'; readonly value: string }
  | { readonly kind: 'place'; readonly place: FoundPlace; readonly isShared: boolean }
  /** A label of another person whose name is not to be read: what follows is not the last one's. */
  | { readonly kind: 'another' }
  /** Lines under an address label whose postcode has not come yet. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** A line of the message; a row of a table has several cells. `table` is 0 outside tables. A cell may hold line breaks. */
export type Row = { readonly cells: readonly string[]; readonly table: number };
