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
  /** The panel stands there for one question; `key` tells one question from the next and nothing of either. */
  | { readonly at: 'panel'; readonly key: string; readonly hostId: string; readonly question: TabQuestion };

export type TabLook = {
  readonly state: TabState;
  readonly lang: 'en' | 'cy';
  readonly theme: TeamsTheme;
  /** A MAST reference that a deep link brought; empty otherwise. */
  readonly reference: string;
  readonly environment: 'demonstration' | 'training' | 'live';
  readonly portalUrl: string | undefined;
};

export const emptyFields: Readonly<Record<FieldName, string>> = { given: '', family: '', born: '', nhsNumber: '', line1: '', postcode: '' };
