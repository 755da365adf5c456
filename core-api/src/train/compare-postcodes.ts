import { cachedLevels } from './cached-levels.ts';
import { codeBook } from './code-book.ts';
import type { Comparison } from './comparison.ts';
import { editDistance } from './edit-distance.ts';
import { valueShares } from './value-shares.ts';

const levels = ['unknown', 'differ', 'area', 'district', 'sector', 'edit', 'exact'] as const;
const Postcode = { unknown: 0, differ: 1, area: 2, district: 3, sector: 4, edit: 5, exact: 6 } as const;

/** Ever wider parts of a postcode. British by its two halves (`tq13 8df`: `tq138`, `tq13`, `tq`); any other by leaving off its last one, two and three characters. */
export function postcodeParts(postcode: string): readonly [sector: string, district: string, area: string] {
  const british = /^([a-z]{1,2})\d[a-z\d]?(?=\d[a-z]{2}$)/.exec(postcode);
  if (british !== null) return [postcode.slice(0, -2), british[0], british[1] ?? ''];
  return [postcode.slice(0, -1), postcode.slice(0, -2), postcode.slice(0, -3)];
}

export function postcodeComparison(postcodes: readonly string[]): Comparison {
  const book = codeBook();
  const codes = Int32Array.from(postcodes, (postcode) => book.codeOf(postcode));
  const levelOf = cachedLevels(book.texts, Postcode.exact, comparePostcodes);
  const shares = valueShares([codes], book.texts.length);
  const wider = [2, 1, 0].map((part) => {
    const parts = codeBook();
    const partOf = Int32Array.from(postcodes, (postcode) => parts.codeOf(postcodeParts(postcode)[part] ?? ''));
    return { partOf, shares: valueShares([partOf], parts.texts.length) };
  });
  return {
    fields: [{ name: 'postcode', levels, sharedBy: 'place' }],
    codes: [codes],
    compare: (a, b, into, slot) => {
      const [one, other] = [codes[a] ?? 0, codes[b] ?? 0];
      const level = one === 0 || other === 0 ? Postcode.unknown : levelOf(one, other);
      const part = wider[level - Postcode.area];
      into.at[slot] = level;
      into.chance[slot] = level === Postcode.exact ? shares.shareOf(one) : level < Postcode.edit && part !== undefined ? part.shares.shareOf(part.partOf[a] ?? 0) : 0;
    },
    recount: (personOf) => {
      shares.recount(personOf);
      for (const part of wider) part.shares.recount(personOf);
    },
  };
}

function comparePostcodes(a: string, b: string): number {
  if (editDistance(a, b, 1) <= 1) return Postcode.edit;
  const [one, other] = [postcodeParts(a), postcodeParts(b)];
  const at = one.findIndex((part, index) => part !== '' && part === other[index]);
  return at < 0 ? Postcode.differ : Postcode.sector - at;
}
