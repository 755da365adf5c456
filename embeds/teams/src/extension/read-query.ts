/** What somebody typed into the flyout. */
export type Typed = { readonly kind: 'thin' } | { readonly kind: 'reference'; readonly code: string } | { readonly kind: 'address'; readonly query: string; readonly postcode: string };

/** The shape of a UK postcode (BS 7666), at the end or anywhere else; core decides whether it is one. */
const postcode = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/gi;
/** Eight hexadecimal digits, as every answer shows them (`receiptCode` of the panel), with or without the word before them. */
const reference = /^(?:mast[\s:-]*)?([0-9a-f]{4})[\s-]?([0-9a-f]{4})$/i;

/** Reads the one box: a MAST reference, or a house and a whole postcode. Less than that asks nothing of anybody: Teams sends what is typed while it is typed. */
export const readQuery = (text: string): Typed => {
  const typed = text.normalize('NFKC').trim();
  const code = reference.exec(typed);
  if (code) return { kind: 'reference', code: `${code[1] ?? ''}-${code[2] ?? ''}`.toUpperCase() };
  const found = [...typed.matchAll(postcode)].at(-1);
  if (!found) return { kind: 'thin' };
  const query = `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`.replaceAll(/[\s,]+/g, ' ').trim();
  return query === '' ? { kind: 'thin' } : { kind: 'address', query: query.slice(0, 100), postcode: `${found[1] ?? ''} ${found[2] ?? ''}`.toUpperCase() };
};

/** Whether every word typed stands in the address as a whole word: then it is meant, and not only like it. */
export const isMeant = (query: string, address: string): boolean => {
  const words = (text: string): string[] => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const known = new Set(words(address));
  return words(query).every((word) => known.has(word));
};
