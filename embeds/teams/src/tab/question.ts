/** What somebody typed: whom or what they ask about. */
export type Typed = { readonly about: 'person' | 'address'; readonly fields: Readonly<Record<FieldName, string>> };
export type FieldName = 'given' | 'family' | 'born' | 'nhsNumber' | 'line1' | 'postcode';
/** What is missing, by the name of its words. */
export type TypedFault = 'thinPerson' | 'thinAddress' | 'badDate';
/** The question in the shape of a search (DESIGN section 6). */
export type TabQuestion = { readonly person: Record<string, string> } | { readonly address: Record<string, string> };

export const personFields: readonly FieldName[] = ['given', 'family', 'born', 'nhsNumber'];
export const addressFields: readonly FieldName[] = ['line1', 'postcode'];

/** The question that was typed, or what is missing: the little that can be said before core is asked; core says the rest. */
export const questionOf = ({ about, fields }: Typed): TabQuestion | TypedFault => {
  const said = (names: readonly FieldName[]): Record<string, string> => Object.fromEntries(names.flatMap((name) => (fields[name].trim() === '' ? [] : [[name, fields[name].trim()]])));
  if (about === 'address') {
    const address = said(addressFields);
    return address['line1'] === undefined || address['postcode'] === undefined ? 'thinAddress' : { address };
  }
  const { born, ...named } = said(personFields);
  if (named['nhsNumber'] === undefined && (named['family'] === undefined || born === undefined)) return 'thinPerson';
  const dateOfBirth = born === undefined ? undefined : dayOf(born);
  if (born !== undefined && dateOfBirth === undefined) return 'badDate';
  return { person: { ...named, ...(dateOfBirth === undefined ? {} : { dateOfBirth }) } };
};

/** Day, month and year as people in Britain write them, or a year alone; undefined for what is no day. Never guessed. */
const dayOf = (text: string): string | undefined => {
  const parts = text.split(/[\s./-]+/).filter((part) => part !== '');
  const [first = '', month = '', year = ''] = parts;
  if (parts.length === 1) return /^(19|20)\d{2}$/.test(first) ? first : undefined;
  if (parts.length !== 3 || !/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(month) || !/^(19|20)\d{2}$/.test(year)) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${first.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
};
