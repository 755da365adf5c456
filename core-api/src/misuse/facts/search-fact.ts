/** Equal for equal content, and nothing else can be read from it: a keyed digest where real people are asked about. */
export type Token = string;

/** What the rules see of one question that was answered, or of one view: whether things are equal, how common names are, when. Never whom. */
export type SearchFact = {
  /** The audit leaf. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'search' | 'view';
  readonly declaration: string;
  /** Token of the caller's own case reference; absent while there is none. */
  readonly reference?: Token | undefined;
  /** Token of the letters of a reason in own words; absent where it was chosen from the list. */
  readonly reason?: Token | undefined;
  /** Of the question about a person, as a whole. */
  readonly subject?: Token | undefined;
  readonly family?: Token | undefined;
  readonly given?: Token | undefined;
  /** A whole date of birth. */
  readonly birth?: Token | undefined;
  /** Of family name and whole date of birth together: by it people are watched. */
  readonly familyBirth?: Token | undefined;
  /** Of given and family name together. */
  readonly name?: Token | undefined;
  /** People in 10,000 who bear the family name here, and the whole name. */
  readonly familyPer10k?: number | undefined;
  readonly namePer10k?: number | undefined;
  /** Or, of a question by UPRN alone, the neighbouring numbers. */
  readonly postcode?: Token | undefined;
  /** The door within its postcode. */
  readonly house?: Token | undefined;
  /** People listed, by id; for a view the one who was opened. */
  readonly people: readonly string[];
  /** Somebody's involvements were shown. */
  readonly opened: boolean;
  /** A record that its source restricts was among those read. */
  readonly restricted: boolean;
};

/** One case of work: everything under one reference, or, without one, everything about one subject. */
export function caseOf({ reference, subject, house, declaration }: SearchFact): string {
  return reference ?? subject ?? house ?? declaration;
}

/** Whether two questions are about one person or one house, as far as their words or their answers tell. */
export function isSameSubject(a: SearchFact, b: SearchFact): boolean {
  if (a.subject !== undefined && a.subject === b.subject) return true;
  if (a.subject === undefined && a.house !== undefined && b.subject === undefined && a.house === b.house) return true;
  return a.people.length === 1 && b.people.length === 1 && a.people[0] === b.people[0];
}
