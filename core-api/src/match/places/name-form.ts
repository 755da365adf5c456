import { buildingEndings, streetEndings } from '../../normalise/address-words.ts';

/** A street's or building's name as comparing needs it. */
export type NameForm = {
  readonly text: string;
  readonly words: readonly string[];
  /** The last word, where it is a street's or building's ending. */
  readonly ending: string;
  /** All letters without spaces: Whitehouse is White House. */
  readonly squeezed: string;
};

const forms = new Map<string, NameForm>();
/** Street names in memory at most; a region has some tens of thousands. */
const most = 200_000;

/** The form of a name; equal names share one, so that equality is cheap. */
export function nameForm(text: string): NameForm {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const words = text.split(' ').filter((word) => word !== 'and' && word !== 'the');
  const last = words.at(-1) ?? '';
  const form = { text, words, ending: words.length > 1 && isEnding(last) ? last : '', squeezed: words.join('') };
  if (forms.size >= most) forms.clear();
  forms.set(text, form);
  return form;
}

/** Whether a word says what kind of street or building it is. */
export function isEnding(word: string): boolean {
  return streetEndings.has(word) || buildingEndings.has(word);
}
