/**
 * The POLE model (person, object, location, event) of a police system, as far as MAST may know of it. What is not in these lists cannot pass the readers: there is no part
 * in an incident (victim, suspect, witness), no offence, no narrative, no object, no intelligence, and none may be added without a data-minimisation review.
 */
export const poleFields = {
  event: ['reference', 'type', 'date', 'status', 'caseReference', 'marking'],
  person: ['reference', 'family', 'given', 'middle', 'previousFamily', 'birthDate', 'birthDateEstimated', 'sex', 'deathDate'],
  aliases: ['family', 'given', 'type'],
  locations: ['line1', 'line2', 'town', 'postcode', 'uprn', 'link', 'confidential'],
  links: ['reference', 'relation'],
  unit: ['team', 'role', 'officer', 'phone', 'email', 'hours', 'outOfHours'],
} as const;

export type PoleGroup = keyof typeof poleFields;
export type PoleField<Group extends PoleGroup> = (typeof poleFields)[Group][number];

/** A value as it stands in the file, trimmed; undefined where its bytes are not of the declared encoding. `at` is the heading or the path of the element: what the partner calls it. */
export type Cell = { readonly text: string | undefined; readonly at: string };
export type Part<Group extends PoleGroup> = Readonly<Partial<Record<PoleField<Group>, Cell>>>;

/** One person in one event, or an event without a person: what one row of an extract becomes, and all that the mapper is given. */
export type PoleRow = {
  readonly event: Part<'event'>;
  readonly person: Part<'person'>;
  readonly unit: Part<'unit'>;
  readonly aliases: readonly Part<'aliases'>[];
  readonly locations: readonly Part<'locations'>[];
  readonly links: readonly Part<'links'>[];
};

/** A row as a reader gives it: `line` is where it begins. `unclear`: what stands there cannot be told. */
export type ReadRow = { readonly line: number } & ({ readonly unclear: string } | { readonly unclear?: never; readonly pole: PoleRow });

export const listGroups = ['aliases', 'locations', 'links'] as const satisfies readonly PoleGroup[];
export type ListGroup = (typeof listGroups)[number];
