import { type BenchPopulation, recordKey } from './bench-population.ts';
import type { Question } from '../src/proof/ask.ts';

export const askedBy = ['name and birth date', 'name and postcode', 'nobody'] as const;
/** A question, what it goes by, and the person it is about; nobody for a question that has no answer. */
export type BenchQuestion = { by: (typeof askedBy)[number]; question: Question; about: string | undefined };

const dayMs = 86_400_000;
/** Records younger than this are inside every agreement's display window of twelve months. */
const shownDays = 330;

/**
 * Questions as practitioners ask them: seven in ten by name and date of birth, two by name and postcode, one about somebody whom nobody knows. They hold the truth,
 * while the records hold mistakes. Each is about another person, spread over the whole population; the same population gives the same questions.
 */
export function benchQuestions(population: BenchPopulation, wanted: number): BenchQuestion[] {
  const subjects = [...shownPeople(population)].flatMap((personId) => {
    const person = population.people.get(personId)?.person;
    const address = person?.stays.at(-1)?.address;
    if (person?.bornOn === undefined || person.given === '' || person.family === '' || person.sensitivity !== 0 || address === undefined || address.postcode === '') return [];
    return [{ personId, given: person.given, family: person.family, dateOfBirth: new Date(person.bornOn * dayMs).toISOString().slice(0, 10), postcode: address.postcode }];
  });
  if (subjects.length < wanted) throw new RangeError(`${wanted} questions need more people than the ${subjects.length} of this population`);
  return Array.from({ length: wanted }, (_, index): BenchQuestion => {
    const subject = subjects[Math.floor((index * subjects.length) / wanted)];
    if (subject === undefined) throw new RangeError('no subject');
    const { personId, given, family, dateOfBirth, postcode } = subject;
    if (index % 10 < 7) return { by: 'name and birth date', about: personId, question: { person: { given, family, dateOfBirth } } };
    if (index % 10 < 9) return { by: 'name and postcode', about: personId, question: { person: { given, family }, address: { postcode } } };
    // In no table of names (see the population's `examples.nil`).
    return { by: 'nobody', about: undefined, question: { person: { given: 'Perpetua', family: 'Quillfeather', dateOfBirth } } };
  });
}

/** People with an open record that an answer may show, in the order of the population. */
function shownPeople(population: BenchPopulation): Set<string> {
  const from = new Date(Date.parse(`${population.today}T00:00:00Z`) - shownDays * dayMs).toISOString().slice(0, 10);
  const shown = new Set<string>();
  for (const [feedId, records] of population.byFeed) {
    for (const { sourceRef, date, sensitivity } of records) {
      const about = population.truth.get(recordKey(feedId, sourceRef));
      if (about !== undefined && sensitivity === 0 && date >= from) shown.add(about);
    }
  }
  return new Set([...population.people.keys()].filter((personId) => shown.has(personId)));
}
