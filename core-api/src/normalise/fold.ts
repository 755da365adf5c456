/** Letters that Unicode does not take apart into a base letter and a mark (UAX 15), as they are typed without a special keyboard. */
const unfoldable: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'ng', ə: 'a',
};

/**
 * Text as it compares: compatibility-decomposed (NFKD) without accents, lower case, apostrophes gone (`O'Brien` is `obrien`), everything
 * that is not a letter, a digit or in `keep` turned into a single space. Folding twice changes nothing. Scripts other than Latin stay.
 */
export function fold(text: string, keep = ''): string {
  return isPlain(text) ? foldPlain(text, keep) : foldAny(text, keep);
}

/** Nine texts in ten: nothing to take apart, so no more than lower case and spaces. The same as {@link foldAny} on them, at a tenth of its cost. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function foldPlain(text: string, keep: string): string {
  let folded = '';
  let gap = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const code = text.charCodeAt(at);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || isKept(keep, letter)) {
      folded += gap && folded !== '' ? ` ${letter}` : letter;
      gap = false;
    } else if (letter !== "'" && letter !== '`') gap = true;
  }
  return folded.toLowerCase();
}

function isKept(keep: string, letter: string): boolean {
  return keep !== '' && letter !== ' ' && letter !== "'" && letter !== '`' && keep.includes(letter);
}

function foldAny(text: string, keep: string): string {
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
