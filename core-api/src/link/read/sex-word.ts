const words: ReadonlyMap<string, 'female' | 'male' | 'unknown'> = new Map([
  ...['f', 'female', '2', 'benyw'].map((word) => [word, 'female'] as const),
  ...['m', 'male', '1', 'gwryw'].map((word) => [word, 'male'] as const),
  // NHS Data Dictionary, PERSON STATED GENDER CODE: 9 indeterminate, X not known; 0 in older systems.
  ...['u', 'unknown', 'not known', 'x', '0', '9', 'i', 'indeterminate', 'other', 'o', 'not specified'].map((word) => [word, 'unknown'] as const),
]);

/** What a cell says of a person's sex; undefined for a word that is not known. */
export function readSex(text: string): 'female' | 'male' | 'unknown' | undefined {
  return words.get(text.toLowerCase());
}
