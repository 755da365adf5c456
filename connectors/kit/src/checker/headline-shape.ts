/** What is wrong at a place of a record: RFC 6901 pointer and core-api's own word for it. */
export type HeadlineProblem = { readonly pointer: string; readonly rule: string };

/** How a text is held: `most` characters, `pattern`, or one of `words`. Control characters are refused everywhere. */
type Held = { readonly most?: number; readonly pattern?: RegExp; readonly words?: readonly string[]; readonly required?: true };

const day: Held = { pattern: /^\d{4}-\d{2}-\d{2}$/ };
const name: Held = { most: 100 };

/** The bounds of `headline/1` for everything that a row of a file can become; `*` is any place in a list (core-api's document, schema HeadlineRecord). */
const shape: readonly (readonly [string, Held])[] = [
  ['/sourceRef', { most: 200, required: true }],
  ['/service', { pattern: /^[a-z][a-z0-9-]{0,59}$/, required: true }],
  ['/kind', { words: ['event', 'involvement'], required: true }],
  ['/date', { ...day, required: true }],
  ['/endDate', day],
  ['/status', { words: ['open', 'closed', 'unknown'], required: true }],
  ['/category', { most: 60 }],
  ['/person/names/*/given', name],
  ['/person/names/*/middle', name],
  ['/person/names/*/family', name],
  ['/person/names/*/use', { words: ['usual', 'official', 'former', 'alias', 'preferred'], required: true }],
  ['/person/dateOfBirth/precision', { words: ['year', 'month', 'day', 'estimated'], required: true }],
  ['/person/dateOfBirth/value', { pattern: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/ }],
  ['/person/expectedDate', day],
  ['/person/sex', { words: ['female', 'male', 'other', 'unknown'] }],
  ['/person/dateOfDeath', day],
  ['/person/identifiers/*/system', { words: ['nhs-number', 'upn', 'uln', 'local'], required: true }],
  ['/person/identifiers/*/value', { most: 40 }],
  ['/addresses/*/lines/*', { most: 200 }],
  ['/addresses/*/postcode', { most: 12 }],
  ['/addresses/*/uprn', { pattern: /^\d{1,12}$/ }],
  ['/addresses/*/class', { most: 12 }],
  ['/addresses/*/from', day],
  ['/addresses/*/to', day],
  ['/addresses/*/role', { words: ['home', 'placement', 'incident', 'previous', 'temporary', 'no-fixed-abode'] }],
  ['/household/*/relation', { most: 60 }],
  ['/household/*/sourceRef', { most: 200 }],
  ['/caseRef', { most: 100 }],
  ['/contact/team', { most: 200, required: true }],
  ['/contact/role', { most: 200 }],
  ['/contact/name', { most: 200 }],
  ['/contact/phone', { most: 60 }],
  ['/contact/email', { most: 254 }],
  ['/contact/hours', { most: 200 }],
  ['/contact/outOfHours', { most: 200 }],
  ['/contact/validTo', day],
];
const steps = shape.map(([path, held]) => ({ path: path.slice(1).split('/'), held }));
/** How many of something there may be. */
const counts: readonly (readonly [string, number])[] = [['/person/names', 20], ['/person/identifiers', 20], ['/addresses', 20], ['/addresses/*/lines', 8], ['/household', 50]];
const counted = counts.map(([path, most]) => ({ path: path.slice(1).split('/'), most }));

/** What in a mapped record is outside the bounds of `headline/1`. Values that the mapping refused already (`{received}`) are passed over. */
export function checkHeadlineShape(record: Readonly<Record<string, unknown>>): HeadlineProblem[] {
  const level = record['sensitivity'];
  return [
    ...steps.flatMap(({ path, held }) => found(record, path, '').flatMap(([pointer, value]) => problemOf(pointer, value, held))),
    ...counted.flatMap(({ path, most }) => found(record, path, '').flatMap(([pointer, value]) => (Array.isArray(value) && value.length > most ? [{ pointer, rule: 'length' }] : []))),
    ...(level === undefined ? [{ pointer: '/sensitivity', rule: 'required' }] : typeof level === 'string' ? [{ pointer: '/sensitivity', rule: 'value-not-allowed' }] : []),
  ];
}

function found(value: unknown, path: readonly string[], pointer: string): [string, unknown][] {
  const [step, ...rest] = path;
  if (step === undefined) return [[pointer, value]];
  if (step === '*') return Array.isArray(value) ? value.flatMap((one: unknown, place) => found(one, rest, `${pointer}/${place}`)) : [];
  const next = at(value, step);
  return next === undefined && rest.length > 0 && step !== 'contact' ? [] : found(next, rest, `${pointer}/${step}`);
}

function at(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
}

function problemOf(pointer: string, value: unknown, { most, pattern, words, required }: Held): HeadlineProblem[] {
  if (value === undefined) return required === true ? [{ pointer, rule: 'required' }] : [];
  if (typeof value !== 'string') return [];
  if (words !== undefined) return words.includes(value) ? [] : [{ pointer, rule: 'value-not-allowed' }];
  if (most !== undefined && (value === '' || value.length > most)) return [{ pointer, rule: 'length' }];
  return (pattern !== undefined && !pattern.test(value)) || /\p{Cc}/u.test(value) ? [{ pointer, rule: 'format' }] : [];
}
