/** What a text says of one person, as its writer meant it: only what stands in the text. */
export type ExpectedPerson = {
  readonly name?: { readonly given: string; readonly middle?: string; readonly family: string };
  /** ISO: a day, a month or a year. */
  readonly dateOfBirth?: string;
  readonly nhsNumber?: string;
  /** Lines and postcode, with commas between. */
  readonly addresses?: readonly string[];
  /** A postcode without its lines. */
  readonly postcode?: string;
};

/** Everything that should be offered of a text, and nothing that should not. */
export type Expected = { readonly people: readonly ExpectedPerson[]; readonly addresses?: readonly string[]; readonly postcodes?: readonly string[] };

/** One e-mail as its writer made it. */
export type Draft = { readonly language: 'en' | 'cy'; readonly format: 'text' | 'html'; readonly subject: string; readonly body: string; readonly expected: Expected };

/** An e-mail of the corpus. */
export type Mail = Draft & { readonly id: string };

/** An invented person and home. */
export type Person = { readonly given: string; readonly middle?: string; readonly family: string; readonly born: string; readonly nhs: string; readonly home: Home };
/** An invented address: the lines above the town, then town and postcode. */
export type Home = { readonly lines: readonly string[]; readonly town: string; readonly postcode: string };

/** What a family writes with: seeded choices and invented people. `nth` counts its e-mails from 0, so that a family may go through its variants in turn. */
export type Pen = {
  readonly nth: number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly digits: (count: number) => string;
  readonly person: (kind?: 'child' | 'adult') => Person;
  readonly home: (kind?: 'house' | 'flat') => Home;
  /** A day of the last months, ISO: of a referral, a meeting, a visit. */
  readonly recently: () => string;
  /** Ten digits that pass the check of an NHS number and are none: a reference, an order. */
  readonly lookalike: () => string;
  /** Somebody at work who writes or is written to. */
  readonly worker: () => { readonly name: string; readonly post: string; readonly office: string; readonly phone: string; readonly mail: string };
};

export type Family = (pen: Pen) => Draft;
