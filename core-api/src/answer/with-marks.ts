import { disputeTexts } from '../disputes/dispute-texts.ts';
import type { Mark } from '../disputes/read-marks.ts';
import type { Evidence, Involvement } from './answer-schema.ts';
import type { Draft, Found } from './assemble.ts';
import { disputedOf } from './disputed-of.ts';
import type { Language } from './language.ts';

/**
 * The draft with its disputed records marked, and with nothing else changed: each involvement, and, where a person is listed by identity alone, the reasons for which the records are taken for one. That a record may be of another
 * address is said where its address is, and nowhere else: of somebody restricted nothing about a location is said.
 */
export function withMarks(draft: Draft, { people }: Pick<Found, 'people'>, marks: ReadonlyMap<string, Mark>, language: Language): Draft {
  if (marks.size === 0) return draft;
  const isDoubted = new Set(people.people.filter(({ person }) => person.records.some(({ recordId }) => marks.get(recordId)?.about === 'person')).map(({ person }) => person.personId));
  const doubt: Evidence = { field: 'records', finding: 'disputed', text: disputeTexts.evidence[language], scope: 'records' };
  const marked = (involvement: Involvement): Involvement => {
    const mark = marks.get(involvement.involvementId);
    return mark === undefined || (mark.about === 'place' && involvement.fullAddress === undefined) ? involvement : { ...involvement, disputed: disputedOf(mark, 'record', language) };
  };
  const withMarked = <Shown extends { involvements?: Involvement[] | undefined }>(one: Shown): Shown => (one.involvements === undefined ? one : { ...one, involvements: one.involvements.map(marked) });
  return {
    ...draft,
    people: draft.people.map((person) => withMarked(isDoubted.has(person.personId) ? { ...person, evidence: [...person.evidence, doubt] } : person)),
    places: draft.places.map(withMarked),
  };
}
