import words from './generated/name-words.json' with { type: 'json' };

/*
 * Words that stand in name fields and are not names. The lists, and what each is for, stand in `tables/name-words.yaml`.
 */

export const titles = wordsOf(words.titles);
export const suffixes = wordsOf(words.suffixes);
export const placeholderBeginnings = wordsOf(words.placeholderBeginnings);
export const placeholderFields: ReadonlySet<string> = new Set(words.placeholderFields);
export const particles = wordsOf(words.particles);
export const joiners = wordsOf(words.joiners);
export const communityNames = wordsOf(words.communityNames);
export const patronymics: ReadonlyMap<string, string> = new Map(Object.entries(words.patronymics));
export const mutations: ReadonlyMap<string, string> = new Map(Object.entries(words.mutations));
export const honouredFirstNames = wordsOf(words.honouredFirstNames);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
