import type { Environment } from '../core/wire.ts';
import type { Language } from '../protocol/messages.ts';
import type { PanelEvent } from '../state/panel-event.ts';
import type { Strings } from '../strings/catalogue.ts';

/** A partner's number for when MAST cannot answer. It came with the page and says nothing about anybody. */
export type PartnerPhone = { name: string; phone: string; outOfHours?: string };

/** What the embed server knows of the host: its partners' numbers, and who approves accounts there. */
export type HostFacts = { organisation?: string; approver?: string; phones: readonly PartnerPhone[] };

/** What every view is given besides its state: words, language, environment, facts of the host, and where the user's doings go. */
export type ViewContext = {
  t: Strings;
  lang: Language;
  /** Of the answer's own words, where an answer is shown: the panel's language may have been changed since. */
  answerLang?: Language | undefined;
  environment: Environment;
  facts: HostFacts;
  act: (event: PanelEvent) => void;
  copy: (text: string) => void;
  print: () => void;
  switchLanguage: () => void;
};
