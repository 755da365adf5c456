/** Reads a date as ISO-shaped text: `1980-02-31` stays, so that its digits can be compared; nothing where the text does not fit. */
export type ReadDate = (text: string) => string | undefined;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const time = String.raw`(?:[T ][\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?)?`;

/** Java's, .NET's and moment's long month, C's fields, and a time behind the date, in the one way of writing read below. */
const otherWays: readonly (readonly [RegExp, string])[] = [
  [/(?:'T'|[T ])(?:hh?|%H)(?::?(?:mm?|%M)(?::?(?:ss?|%S))?)?$/i, ''],
  [/%Y/g, 'yyyy'],
  [/%-?m/g, 'MM'],
  [/%-?d|%e/g, 'dd'],
  [/%[bB]|MMMM/g, 'MMM'],
];

/**
 * A declared format as a reader: `yyyy`, `MM` or `MMM` and `dd`, each at most once and the year always, in any letter case, with separators; `%Y`, `%m`, `%d` and
 * `ISO` are taken, too. Where separators stand, leading zeros may be missing; a time behind the date is passed over. Undefined for anything else, two-digit
 * years among it: their century would be a guess.
 */
export function parseDateFormat(format: string): ReadDate | undefined {
  if (/^iso[ -]?(?:8601)?$/i.test(format.trim())) return readPlainDate;
  const plain = otherWays.reduce((text, [way, ours]) => text.replace(way, ours), format.trim());
  const tokens = plain.match(/y+|m+|d+|[^a-z%]+/gi) ?? [];
  const kinds = tokens.map((token) => token[0]?.toLowerCase() ?? '').filter((kind) => 'ymd'.includes(kind));
  const isWhole = tokens.join('') === plain && kinds.includes('y') && new Set(kinds).size === kinds.length && !(kinds.includes('d') && !kinds.includes('m'));
  if (!isWhole) return undefined;
  const isSeparated = tokens.length > kinds.length;
  const parts = tokens.map((token) => tokenPattern(token, isSeparated));
  if (parts.includes(undefined)) return undefined;
  const shape = new RegExp(`^${parts.join('')}${time}$`, 'i');
  return (text) => {
    const { y, m, d } = shape.exec(text)?.groups ?? {};
    return y === undefined ? undefined : isoShaped(y, m, d);
  };
}

function tokenPattern(token: string, isSeparated: boolean): string | undefined {
  const number = isSeparated ? String.raw`\d{1,2}` : String.raw`\d{2}`;
  switch (token.toLowerCase()) {
    case 'yyyy':
      return String.raw`(?<y>\d{4})`;
    case 'mm':
    case 'm':
      return `(?<m>${number})`;
    case 'mmm':
      return `(?<m>[a-z]{3,9})`;
    case 'dd':
    case 'd':
      return `(?<d>${number})`;
    default:
      return /^[a-z]/i.test(token) ? undefined : token.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  }
}

/** ISO forms and plain `YYYYMMDD`, which can be nothing else: all that is read where no format is declared. */
export const readPlainDate: ReadDate = (text) => {
  const { y, m, d } = new RegExp(`^(?<y>\\d{4})(?:-(?<m>\\d{2})(?:-(?<d>\\d{2})${time})?)?$`).exec(text)?.groups ?? /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/.exec(text)?.groups ?? {};
  return y === undefined ? undefined : isoShaped(y, m, d);
};

/** Day, month and year of columns of their own: as much as is there, from the year on. */
export function joinDateParts(day: string | undefined, month: string | undefined, year: string | undefined): string | undefined {
  if (year === undefined || !/^\d{4}(?:\.0)?$/.test(year)) return undefined;
  const isSmall = (text: string | undefined): boolean => text === undefined || /^(?:\d{1,2}(?:\.0)?|[a-z]{3,9})$/i.test(text);
  return isSmall(day) && isSmall(month) ? isoShaped(year, month, month === undefined ? undefined : day) : undefined;
}

function isoShaped(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const whole = (text: string): string => text.replace(/\.0$/, '').padStart(2, '0');
  if (month === undefined) return year.slice(0, 4);
  const named = /^[a-z]/i.test(month) ? months.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(month);
  if (named === 0 && /^[a-z]/i.test(month)) return undefined;
  const start = `${year.slice(0, 4)}-${whole(String(named))}`;
  return day === undefined ? start : `${start}-${whole(day)}`;
}
