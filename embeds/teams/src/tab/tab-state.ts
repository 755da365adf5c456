import type { TeamsTheme } from './host/teams-host.ts';
import type { FieldName, TabQuestion, TypedFault } from './question.ts';

/** Why there is no way in here, by the name of its words. */
export type NoWay = 'alone' | 'stranger' | 'silent' | 'refused' | 'tenant';

/** What the tab shows. Tokens are in no state. */
export type TabState =
  | { readonly at: 'starting' }
  | { readonly at: 'no-way'; readonly why: NoWay }
  /** The user has to press: a window may only be opened from a click. */
  | { readonly at: 'sign-in'; readonly after: 'nothing' | 'cancelled' | 'unreachable'; readonly busy: boolean }
  | { readonly at: 'form'; readonly about: 'person' | 'address'; readonly fields: Readonly<Record<FieldName, string>>; readonly fault: TypedFault | undefined }
  /** The panel stands there for one question; `key` tells one question from the next and nothing of either. `isFinding`: whether a link's reference is the user's own is not known yet, and nothing is shown of it. */
  | { readonly at: 'panel'; readonly key: string; readonly hostId: string; readonly asks: Asks; readonly isFinding: boolean };

/** What the panel is opened for: what was typed, or the reference of a link, whose question core knows where it is the user's own. */
export type Asks = { readonly question: TabQuestion } | { readonly reference: string };

export type TabLook = {
  readonly state: TabState;
  readonly lang: 'en' | 'cy';
  readonly theme: TeamsTheme;
  /** A MAST reference that a deep link brought; empty otherwise. */
  readonly reference: string;
  readonly environment: 'demonstration' | 'training' | 'live';
  readonly portalUrl: string | undefined;
};

/** Nothing is typed yet. */
export const emptyForm: TabState = { at: 'form', about: 'person', fields: { given: '', family: '', born: '', nhsNumber: '', line1: '', postcode: '' }, fault: undefined };
