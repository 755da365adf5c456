const orders: Readonly<Record<string, string>> = { 1: '1', i: '1', a: '1', one: '1', first: '1', un: '1', 2: '2', ii: '2', b: '2', two: '2', second: '2', dau: '2', 3: '3', iii: '3', c: '3', three: '3', third: '3', tri: '3', 4: '4', d: '4' };

/**
 * Which of several newborns a placeholder means: `twin 2`, `boy twin b`, `triplet1`, `baby 2`, `second twin`; nothing where it does not say. Takes the folded words
 * of a given name that is a placeholder.
 */
export function birthOrder(words: readonly string[]): string | undefined {
  const parted = words.flatMap((word) => /^(\p{L}+)(\d)$/u.exec(word)?.slice(1) ?? [word]);
  if (parted.some((word) => /^(?:twin|triplet|quad|efeilliad)s?$/.test(word))) return parted.map((word) => orders[word]).find((order) => order !== undefined);
  return /^(?:baby|bby|infant|babi)$/.test(parted[0] ?? '') ? orders[/^\d$/.test(parted[1] ?? '') ? (parted[1] ?? '') : ''] : undefined;
}
