import type { SignInWhy } from '@mast/microsoft/sign-in';

import type { UnreadWhy } from '../office/read-body.ts';
import type { Offer } from './offer.ts';
import type { Question } from './question.ts';

/** Where the text came from that is offered. */
export type Source = 'message' | 'pasted';

/** What the pane shows. A state holds nothing of the message before it, and never a message's text. */
export type PaneState =
  | { readonly at: 'starting' }
  /** Opened where there is no Outlook, or one that is too old. */
  | { readonly at: 'outside' }
  | { readonly at: 'no-message'; readonly changed: boolean }
  | { readonly at: 'reading'; readonly changed: boolean }
  | { readonly at: 'unread'; readonly why: UnreadWhy; readonly code: number | undefined }
  | { readonly at: 'offered'; readonly changed: boolean; readonly source: Source; readonly offer: Offer; readonly chosen: string | undefined; readonly ticked: readonly string[]; readonly fault: 'nobody' | 'thin' | undefined; readonly signIn: 'idle' | 'busy' | SignInWhy }
  /** The panel is open for this question; `key` names it and says nothing; `hostId` is the tenant's. */
  | { readonly at: 'asking'; readonly question: Question; readonly key: string; readonly hostId: string; readonly back: Extract<PaneState, { at: 'offered' }> };

export type PaneEvent =
  | { readonly type: 'outside' }
  | { readonly type: 'message'; readonly isThere: boolean }
  | { readonly type: 'unread'; readonly why: UnreadWhy; readonly code: number | undefined }
  | { readonly type: 'found'; readonly source: Source; readonly offer: Offer }
  | { readonly type: 'choose'; readonly subject: string }
  | { readonly type: 'tick'; readonly field: string; readonly on: boolean }
  /** One of the places of the subject, or none. */
  | { readonly type: 'place'; readonly field: string | undefined }
  | { readonly type: 'go-on' }
  | { readonly type: 'signed-in'; readonly key: string; readonly hostId: string }
  | { readonly type: 'not-signed-in'; readonly why: SignInWhy }
  | { readonly type: 'back' };
