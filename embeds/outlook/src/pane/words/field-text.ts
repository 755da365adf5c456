import type { FoundName, FoundPlace } from '../../detect/detect.ts';
import type { OfferedField, Subject } from '../state/offer.ts';
import type { PaneWords } from './words.en.ts';

/** `12 March 2011`; a year or a month alone as far as it goes. */
export const dayText = (iso: string, { month }: PaneWords): string => {
  const [year = '', at, day] = iso.split('-');
  const name = at === undefined ? undefined : month.split(' ')[Number(at) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
};

/** Given names, then the family name in capitals: which is which is seen at once. */
export const nameText = ({ given, middle, family }: FoundName): string => [given, middle, family?.toUpperCase()].filter(Boolean).join(' ');

export const placeText = ({ lines, postcode }: FoundPlace): string => [...lines, postcode].join(', ');

/** What a field is called and what it says. */
export const fieldText = (field: OfferedField, words: PaneWords): { readonly label: string; readonly value: string } => {
  switch (field.kind) {
    case 'name':
      return { label: words.name, value: nameText(field.name) };
    case 'birth':
      return { label: words.birth, value: dayText(field.value, words) };
    case 'nhs':
      return { label: words.nhs, value: `${field.value.slice(0, 3)} ${field.value.slice(3, 6)} ${field.value.slice(6)}` };
    case 'place':
      return { label: field.place.lines.length === 0 ? words.postcode : words.place, value: placeText(field.place) };
  }
};

/** A subject in one line: a name with its birth, or what there is instead. */
export const subjectText = ({ fields }: Subject, words: PaneWords): string => {
  const of = (kind: OfferedField['kind']): string | undefined => {
    const field = fields.find((each) => each.kind === kind);
    return field === undefined ? undefined : fieldText(field, words).value;
  };
  if (fields.every(({ kind }) => kind === 'place')) return of('place') ?? '';
  return [of('name') ?? words.unnamed, of('birth') ?? (of('name') === undefined ? of('nhs') : undefined)].filter(Boolean).join(', ');
};
