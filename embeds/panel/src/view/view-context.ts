import type { Environment } from '../core/wire.ts';
import type { Language } from '../protocol/messages.ts';
import type { PanelEvent } from '../state/panel-event.ts';
import type { Strings } from '../strings/catalogue.ts';

/** What every view is given besides its state: words, language, environment, and where the user's doings go. */
export type ViewContext = {
  t: Strings;
  lang: Language;
  environment: Environment;
  act: (event: PanelEvent) => void;
  copy: (text: string) => void;
  switchLanguage: () => void;
};
