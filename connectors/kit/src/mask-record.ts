/**
 * Values that say nothing of a person by themselves: codes of the record, and who is to be called. Everything else is masked, so that a field
 * that is new here is hidden until somebody decides otherwise.
 */
const shown: ReadonlySet<string> = new Set([
  '/service', '/kind', '/status', '/category', '/sensitivity', '/person/names/use', '/person/dateOfBirth/precision', '/person/sex', '/person/identifiers/system', '/person/identifiers/verified',
  '/addresses/role', '/addresses/class', '/addresses/confidential', '/household/relation', '/contact/team', '/contact/role', '/contact/hours', '/contact/outOfHours', '/contact/validTo',
]);
/** Days, of which the year is left: enough to see that a format was read rightly. */
const days: ReadonlySet<string> = new Set(['/date', '/endDate', '/person/dateOfBirth/value', '/person/expectedDate', '/person/dateOfDeath', '/addresses/from', '/addresses/to']);
const mask = '•••';

/** A record as a data lead may see it before go-live: its shape, its codes and years, and of every other text the first character. */
export function maskRecord(record: unknown): unknown {
  return masked(record, '');
}

function masked(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, path));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner, `${path}/${key}`)]));
  if (shown.has(path) || value === null) return value;
  if (typeof value !== 'string') return mask;
  if (days.has(path)) return yearOf(value);
  if (path === '/addresses/postcode') return `${value.split(' ')[0]?.slice(0, 4)} ${mask}`;
  return `${/^./su.exec(value)?.[0] ?? ''}${mask}`;
}

/** `2014-02-03` as `2014-••-••`, with as many parts as were given; a day that is written otherwise is hidden. */
function yearOf(day: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(day) ? day.replaceAll(/-\d{2}/g, '-••') : mask;
}
