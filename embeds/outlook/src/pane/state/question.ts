import type { FoundPlace } from '../../detect/detect.ts';
import type { OfferedField, Subject } from './offer.ts';

/** What is asked, in the shape of a search (DESIGN section 6): only what was ticked. */
export type Question = { person?: Record<string, string>; address?: Record<string, string> };

/** The question that the ticked fields of one subject make. */
export const questionOf = (subject: Subject, ticked: readonly string[]): Question => {
  const fields = subject.fields.filter(({ id }) => ticked.includes(id));
  const person = Object.assign({}, ...fields.map(personPart)) as Record<string, string>;
  const place = fields.find((field) => field.kind === 'place')?.place;
  return { ...(Object.keys(person).length === 0 ? {} : { person }), ...(place === undefined ? {} : { address: addressOf(place) }) };
};

/** Whether a search can be made of it: an NHS number; a family name with a date of birth; family and given name with a postcode; a first line with a postcode. */
export const isEnough = ({ person = {}, address = {} }: Question): boolean => {
  if (person['nhsNumber'] !== undefined) return true;
  if (person['family'] !== undefined) return person['dateOfBirth'] !== undefined || (person['given'] !== undefined && address['postcode'] !== undefined);
  return Object.keys(person).length === 0 && address['line1'] !== undefined && address['postcode'] !== undefined;
};

const personPart = (field: OfferedField): Record<string, string> => {
  switch (field.kind) {
    case 'name':
      return { ...field.name };
    case 'birth':
      return { dateOfBirth: field.value };
    case 'nhs':
      return { nhsNumber: field.value };
    case 'place':
      return {};
  }
};

/** The first line is the first, a flat included; the last is the town; what stands between is the second. */
const addressOf = ({ lines, postcode }: FoundPlace): Record<string, string> => {
  const [line1, ...more] = lines;
  const town = more.at(-1);
  const line2 = more.slice(0, -1).join(', ');
  return { ...(line1 === undefined ? {} : { line1 }), ...(line2 === '' ? {} : { line2 }), ...(town === undefined ? {} : { town }), postcode };
};
