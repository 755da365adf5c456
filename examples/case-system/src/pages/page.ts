import type { Session } from '../sessions.ts';
import type { CaseSystemSettings } from '../settings.ts';
import type { Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';

/** What every page knows: the settings, who is signed in, in which language, where it stands, and which day it is. */
export type Page = {
  readonly settings: CaseSystemSettings;
  readonly session: Session | undefined;
  readonly language: Language;
  readonly t: Texts;
  /** This page's own path, to come back to after the language was changed. */
  readonly path: string;
  readonly now: Date;
};

export type SignedInPage = Page & { readonly session: Session };
