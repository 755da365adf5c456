/** Why a leaf is listed: what was asked about was in the answer; it was asked for in the same words; or only a part of a name with the same birth date, or a name at the same place, is the same: a slip, a sibling, a namesake. */
export type Because = 'shown' | 'asked' | 'alike';

const words = ['family', 'given'] as const;

/** Whether texts that were found are enough to say that it is the same: an id or number, or every kind of word that was sought. */
export function isSame(sought: readonly string[], found: readonly string[]): boolean {
  if (found.some((text) => /^(person|record|nhs|address)\|/.test(text))) return true;
  const kinds = words.filter((kind) => sought.some((text) => text.startsWith(`${kind}|`)));
  return kinds.length > 0 && kinds.every((kind) => found.some((text) => text.startsWith(`${kind}|`)));
}

/** Why a leaf is listed, by the texts that it was found by. */
export function becauseOf(sought: readonly string[], asked: readonly string[], shown: readonly string[]): Because[] {
  const because: Because[] = [...(isSame(sought, shown) ? (['shown'] as const) : []), ...(isSame(sought, asked) ? (['asked'] as const) : [])];
  return because.length === 0 ? ['alike'] : because;
}
