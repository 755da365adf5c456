/*
 * Rewrites, applied in order to a word of letters a to z. Written for the spellings met in England and Wales: English silent letters, Welsh dd,
 * f, ll and si, and the letters that transliterations of Arabic, South Asian, Polish and Chinese names use for one another.
 */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^mc(?=.)/, 'mk'],
  [/^x/, 's'],
  [/^(?:geo|gio|gi(?=a|l[ei]))/, 'j'],
  [/^gwyn/, 'gwn'],
  [/^si(?=[ao])/, 'x'],
  [/^sea/, 'x'],
  [/tch|tsch/g, 'x'],
  [/sch|sh|zh|cz|sz|ch|tj/g, 'x'],
  [/ph|ff|v|f/g, 'f'],
  [/dd(?=$|[^aeiouy])/g, 't'],
  [/th|dh/g, 't'],
  [/ough$|augh$/g, 'f'],
  [/gh/g, ''],
  [/dg(?=[eiy])/g, 'j'],
  [/ck|kh|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x(?=$|[^aeiouyh])/g, 'x'],
  [/z/g, 's'],
  [/[hw]/g, ''],
];

/**
 * What a word sounds like: at most six consonant classes, `a` for any vowel in front. `catherine` and `kathryn` give `ktrn`, `siôn` and `shaun`
 * `xn`, `muhammad` and `mohamed` `mmd`. Takes a folded word; a word of another script is its own code. Compound of metaphone's ideas
 * (Philips, 1990), chosen by us for short block keys; it is only ever compared with itself.
 */
export function soundCode(word: string): string {
  const known = codes.get(word);
  if (known !== undefined) return known;
  if (codes.size >= mostKept) codes.clear();
  const code = work(word);
  codes.set(word, code);
  return code;
}

/** Names repeat: of a thousand words some ninety are new. Kept words are few enough to cost a few megabytes (judgement). */
const mostKept = 50_000;
const codes = new Map<string, string>();

function work(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  let sound = word;
  for (const [pattern, letters] of rewrites) sound = sound.replace(pattern, letters);
  const open = /^[aeiouy]/.test(sound) ? 'a' : '';
  const consonants = sound.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
  return `${open}${consonants}`.slice(0, 6) || word;
}
