import type { Relation } from './rights-kinds.ts';

/**
 * The level of the person of whom somebody said that these records are theirs: one that nothing has linked to the protected ones is theirs as well, and would tell what those keep.
 */
export function highestLevel(records: readonly { readonly level: 0 | 1 | 2 }[]): 0 | 1 | 2 {
  return records.reduce<0 | 1 | 2>((most, { level }) => (level > most ? level : most), 0);
}

/** What the rules of disclosure look at of one record. */
export type RecordFacts = {
  /** Of all records of the person here, and of the person, the highest: 1 restricted, 2 shielded. */
  readonly level: 0 | 1 | 2;
  readonly relation: Relation;
  /** Two people agreed on an exemption for it, or for everything. */
  readonly isWithheld: boolean;
};

/** `undecided`: it may not go out as it stands, and two people have to agree on an exemption before the case is answered. */
export type RecordRule = 'given' | 'without-location' | 'withheld' | 'undecided';

/**
 * What becomes of one record in an answer. A shielded person's record is never told of to whoever asks, the person included: the letter may be opened by whoever they are shielded from (domain research 3.2). Where somebody lives, and by
 * what else they could be found (given-records.ts), is left out for a restricted person, and for whoever asks for another person.
 */
export function recordRule({ level, relation, isWithheld }: RecordFacts): RecordRule {
  if (isWithheld) return 'withheld';
  if (level === 2) return 'undecided';
  if (level === 1 && relation !== 'self') return 'undecided';
  return level === 1 || relation !== 'self' ? 'without-location' : 'given';
}

/** What the rules look at of a person's search log as a whole. */
export type LogFacts = {
  readonly relation: Relation;
  /** The highest level among the person's records here. */
  readonly level: 0 | 1 | 2;
  readonly recordsGiven: number;
  readonly recordsWithheld: number;
  /** Two people agreed that the log is withheld. */
  readonly isWithheld: boolean;
};

/** Whether who looked is told at all. Only to the person, or to whoever speaks with their authority; and only where nothing about the person is held back for anybody's safety. */
export function logRule({ relation, level, recordsGiven, recordsWithheld, isWithheld }: LogFacts): 'given' | 'left-out' {
  const isTheirs = relation === 'self' || relation === 'representative';
  return isTheirs && level === 0 && recordsGiven > 0 && recordsWithheld === 0 && !isWithheld ? 'given' : 'left-out';
}

/** One look at the person's records, as the trail has it. */
export type LookFacts = {
  readonly kind: string;
  readonly gateways: readonly string[];
  /** The name of the organisation that looked says what somebody goes there for. */
  readonly isTelling: boolean;
};

/**
 * Whether one look may stand in the log: an ordinary question, under gateways that are all known and none of which is an enquiry that nobody is told of, by an organisation whose name in a letter tells whoever opens it nothing.
 */
export function lookRule({ kind, gateways, isTelling }: LookFacts, exempt: ReadonlySet<string>, known: ReadonlySet<string>): 'given' | 'left-out' {
  const isOrdinary = kind === 'search-answered' || kind === 'person-viewed' || kind === 'place-viewed';
  return isOrdinary && !isTelling && gateways.length > 0 && gateways.every((gateway) => known.has(gateway) && !exempt.has(gateway)) ? 'given' : 'left-out';
}
