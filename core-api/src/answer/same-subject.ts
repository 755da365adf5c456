import type { PersonQuestion, Question } from './question-schema.ts';

/** What a host opened MAST for: a person, an address, the people of a family case. */
export type LaunchSubject = Question & { readonly members?: readonly PersonQuestion[] | undefined };

type Fields = Readonly<Record<string, string | undefined>>;

/** Case, accents and spaces do not make another question. */
function folded(value: string): string {
  return value.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether `later` says all that `first` says, unchanged; it may say more, so that a question can be narrowed. */
function extendsFields(first: Fields, later: Fields): boolean {
  return Object.entries(first).every(([name, value]) => value === undefined || (later[name] !== undefined && folded(later[name]) === folded(value)));
}

/**
 * Whether a later question under the same declaration is about the same subject: it repeats the first one, or adds to it ("refine"). Anything
 * taken away or changed is another subject and needs its own declaration.
 */
export function refinesQuestion(first: Question, later: Question): boolean {
  if (first.person === undefined) return later.person === undefined && first.address !== undefined && later.address !== undefined && extendsFields(first.address, later.address);
  if (later.person === undefined || !extendsFields(first.person, later.person)) return false;
  return first.address === undefined || (later.address !== undefined && extendsFields(first.address, later.address));
}

/**
 * Whether a question stays within the subject that a host opened MAST for: each half that the launch knows is unchanged, and at least one half is
 * the launch's. Opened for an address, no person may be asked of, there or elsewhere.
 */
export function withinLaunch(launch: LaunchSubject, asked: Question): boolean {
  const people = [...(launch.person === undefined ? [] : [launch.person]), ...(launch.members ?? [])];
  const { person: askedPerson } = asked;
  if (people.length === 0 && askedPerson !== undefined) return false;
  const person = askedPerson === undefined || people.length === 0 ? undefined : people.some((one) => extendsFields(one, askedPerson));
  const address = launch.address === undefined || asked.address === undefined ? undefined : extendsFields(launch.address, asked.address);
  if (person === undefined && address === undefined) return false;
  return person !== false && address !== false;
}

/** A canonical text of the question, for keyed digests: equal for questions that {@link refinesQuestion} both ways. */
export function questionText(question: Question): string {
  const part = (fields: Fields | undefined): string =>
    Object.entries(fields ?? {})
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${folded(value)}`]))
      .toSorted()
      .join('&');
  return `person:${part(question.person)}|address:${part(question.address)}`;
}
