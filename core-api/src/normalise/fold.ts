/** Letters that Unicode does not take apart into a base letter and a mark (UAX 15), as they are typed without a special keyboard. */
const unfoldable: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'ng', ə: 'a',
};

/**
 * Text as it compares: compatibility-decomposed (NFKD) without accents, lower case, apostrophes gone (`O'Brien` is `obrien`), everything
 * that is not a letter, a digit or in `keep` turned into a single space. Folding twice changes nothing. Scripts other than Latin stay.
 */
export function fold(text: string, keep = ''): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıħŋə]/gu, (letter) => unfoldable[letter] ?? letter)
    .replace(/['’‘`´ʼʻʹ]/gu, '');
  let folded = '';
  for (const letter of plain) folded += /[\p{L}\p{N}]/u.test(letter) || keep.includes(letter) ? letter : ' ';
  return folded.trim().replace(/ +/g, ' ');
}

/** The words of a text once folded; none for an empty or absent one. */
export function foldedWords(text: string | undefined): string[] {
  return fold(text ?? '').split(' ').filter((word) => word !== '');
}
