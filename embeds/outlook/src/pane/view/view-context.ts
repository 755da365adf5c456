import type { PaneEvent } from '../state/pane-state.ts';
import type { PaneWords } from '../words/words.en.ts';

/** What every view is given. `lang` marks what is said in it; what the message says stays as it is written. */
export type ViewContext = {
  readonly words: PaneWords;
  readonly lang: 'en' | 'cy';
  readonly act: (event: PaneEvent) => void;
  readonly paste: (text: string) => void;
  readonly again: () => void;
};
