/** Short numbers that a safeguarding contact may have: police, NHS. 999 is none. */
const shortNumbers: ReadonlySet<string> = new Set(['101', '111']);

/** Area codes in which some numbers have ten digits in all (Ofcom, National Telephone Numbering Plan; taken from general knowledge, to be checked against the current edition). */
const shortAreas: ReadonlySet<string> = new Set(
  ('1204 1208 1254 1276 1297 1298 1363 1364 1384 1386 1404 1420 1460 1461 1480 1488 1524 1527 1562 1566 1606 1629 1635 1647 1659 1695 1697 1726 1744 1750 1768 1827 1837 1884 1900 1905 1935 1946 ' +
    '1949 1963 1995').split(' '),
);

/**
 * Whether a text is a number that can be called in the United Kingdom, as people write them, with an extension or not: geographic (01, 02), non-geographic (03, 055,
 * 056), mobile (07 but 070), 080 and 084 to 087; premium (09) and personal (070) numbers are none. Ofcom, National Telephone Numbering Plan, part A.
 */
export function isUkPhone(text: string): boolean {
  const [whole, extension] = text.split(/\s*(?:x|ext\.?|est\.?)\s*(?=\d+$)/i);
  if (whole === undefined || (extension !== undefined && extension.length > 6) || !/^\+?[\d ()-]+$/.test(whole)) return false;
  const digits = whole.replaceAll(/[ ()-]/g, '').replace(/^\+44(?:0)?/, '0');
  if (shortNumbers.has(digits) || digits === '08001111') return true;
  if (/^01\d{8}$/.test(digits)) return shortAreas.has(digits.slice(1, 5));
  if (/^01\d{9}$/.test(digits)) return true;
  return /^(?:02\d|03\d|05[56]|07[1-57-9]|080|08[4-7])\d{8}$/.test(digits) || /^0800\d{6}$/.test(digits);
}
