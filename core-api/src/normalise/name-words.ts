/*
 * Words that stand in name fields and are not names. Kept as plain lists so that anybody may add a row; each list says what happens to its words.
 */

/** In front of a name and dropped. Not here: Prince, Earl, Duke, which are given names too. */
export const titles: ReadonlySet<string> = new Set([
  'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'rev', 'revd', 'reverend', 'sir', 'dame', 'lady', 'lord', 'master', 'cllr', 'councillor',
]);

/** Behind a name and dropped; `junior` and `senior` stay, since Junior is a given name. */
export const suffixes: ReadonlySet<string> = new Set(['jr', 'jnr', 'sr', 'snr', 'esq', 'mbe', 'obe', 'cbe', 'ii', 'iii', 'iv']);

/** A field that begins with one of these holds no name of the person ("Baby of Sarah" is not Sarah, "Twin 1", "Infant"). */
export const placeholderBeginnings: ReadonlySet<string> = new Set([
  'baby', 'babygirl', 'babyboy', 'bby', 'infant', 'inf', 'newborn', 'unborn', 'foetus', 'fetus', 'twin', 'triplet', 'unknown', 'unk', 'unkn', 'unnamed', 'anonymous', 'tbc', 'tba', 'nfn', 'nmn', 'noname',
]);

/** Whole fields that mean that nobody knew. */
export const placeholderFields: ReadonlySet<string> = new Set([
  'not known', 'not stated', 'not given', 'no name', 'no first name', 'no surname', 'not recorded', 'to be confirmed', 'male', 'female', 'boy', 'girl', 'child', 'son', 'daughter', 'none', 'null',
  'n a', 'nk', 'x', 'xx', 'xxx', 'test', 'boy twin', 'girl twin', 'male infant', 'female infant', 'male unknown', 'female unknown',
]);

/** Small words of family names, dropped where another word stays: Welsh ap, Irish and Arabic ones, de, van, von. */
export const particles: ReadonlySet<string> = new Set([
  'ap', 'ab', 'ferch', 'verch', 'bin', 'ibn', 'bint', 'ben', 'abu', 'al', 'el', 'ul', 'ur', 'de', 'del', 'della', 'da', 'das', 'do', 'dos', 'di', 'du', 'la', 'las', 'le', 'los', 'van', 'von', 'vander', 'der', 'den', 'ter', 'ten', 'zu', 'y', 'e',
  'ni', 'nic', 'ui',
]);

/** Joined to the word that follows: `Mc Donald`, `O Brien`. `mac` is then written `mc`. */
export const joiners: ReadonlySet<string> = new Set(['mc', 'mac', 'o', 'st', 'fitz']);

/** Honoured first names shared by many brothers or sisters: where another forename follows on both sides, that one tells them apart. */
export const honouredFirstNames: ReadonlySet<string> = new Set(['mohammed', 'abdul', 'abd', 'syed', 'nur', 'bibi', 'md', 'maria', 'sri', 'haji']);
