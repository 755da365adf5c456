/** A count above none and under this is not given: it could be about somebody whom a reader can name (domain T10). */
export const smallestShown = 5;

/** A count as it may be given; null for one that is too small. */
export function shownCount(count: number): number | null {
  return count === 0 || count >= smallestShown ? count : null;
}

/** A share, to whole hundredths, of two counts that are both given, and whose difference is as well; null otherwise, and of nothing. */
export function shownShare(part: number, whole: number): number | null {
  return whole === 0 || [part, whole, whole - part].some((count) => shownCount(count) === null) ? null : rounded(part / whole);
}

/** Parts of a whole that is given, as they may be given: where one is too small, each that is not none is left out, since the others and the whole would tell it. */
export function shownParts(parts: readonly number[]): (number | null)[] {
  const isTelling = parts.some((part) => shownCount(part) === null);
  return parts.map((part) => (isTelling && part > 0 ? null : part));
}

/** Whether two counts that are both given would tell a small one by their difference. */
export function tellsSmall(one: number, other: number): boolean {
  return [one, other].every((count) => shownCount(count) !== null) && shownCount(Math.abs(one - other)) === null;
}

/**
 * Between which bounds a share lies of which `sure` is known and `open` may be added: the least that is sure, and the most there can be. A count that is too small to be given counts as none below and as the largest of the small ones
 * above, so that the bounds hold and tell no small number; null where the whole is too small.
 */
export function shareBounds(sure: number, open: number, whole: number): { low: number; high: number } | null {
  if (whole < smallestShown) return null;
  const mostSmall = smallestShown - 1;
  const high = (shownCount(sure) ?? mostSmall) + (shownCount(open) ?? mostSmall);
  return { low: rounded((shownCount(sure) ?? 0) / whole, Math.floor), high: Math.min(1, rounded(high / whole, Math.ceil)) };
}

/** To hundredths; a thousandth of one apart from binary fractions, so that 29 of 100 stays 0.29. */
function rounded(share: number, to: (value: number) => number = Math.round): number {
  const hundredths = share * 100;
  return (Math.abs(hundredths - Math.round(hundredths)) < 1e-9 ? Math.round(hundredths) : to(hundredths)) / 100;
}
