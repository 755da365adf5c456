import type { Token } from './search-fact.ts';

/** What is known of whoever asks. Everything of their private life is a keyed digest, and there only where their organisation gave it. */
export type OwnFacts = {
  readonly families: readonly Token[];
  readonly given?: Token | undefined;
  readonly births: readonly Token[];
  readonly houses: readonly Token[];
  readonly postcodes: readonly Token[];
  /** The last day of the account, or the day on which they leave, as the last moment of it in milliseconds since 1970. */
  readonly leavesAt?: number | undefined;
};

/** Somebody who works for the same organisation, by their whole name; among them whoever asks. */
export type Colleague = { readonly accountId: string; readonly birth?: Token | undefined };

/** When a team asks: searches of the last weeks by kind of day and hour in London, `weekday 0..23` then `weekend 0..23`. */
export type Hours = readonly number[];

/** Everything beside an account's own questions that a rule may look at. */
export type Surroundings = {
  readonly own: OwnFacts;
  /** By the token of the whole name. */
  readonly colleagues: ReadonlyMap<Token, readonly Colleague[]>;
  /** People whose look-ups are watched, by the token of family name and date of birth: the accounts whose work they are. */
  readonly watched: ReadonlyMap<Token, ReadonlySet<string>>;
  readonly accountId: string;
  readonly teamHours: Hours;
};
