import { signInByRedirect } from '@mast/microsoft/sign-in';

import type { OutlookPageSettings } from '../mount/pane-page.ts';
import type { Office } from '../pane/office/office-types.ts';
import { restoreHistory } from '../pane/office/restore-history.ts';
import { writeDialogAnswer } from './dialog-answer.ts';

/** The window of sign-in, for an Outlook without nested app authentication: goes to Entra ID, comes back, hands the token to the pane that opened it, and keeps nothing. */
const config = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="mast-outlook"]')?.content ?? '{}') as OutlookPageSettings;
const office = (window as unknown as { Office?: Office }).Office;
restoreHistory(history);
await office?.onReady();
const { clientId, scope, signInAuthority: authority, authorityMetadata } = config;
const answer = await signInByRedirect({ clientId, scope, authority, authorityMetadata, redirectUri: `${location.origin}${location.pathname}`, now: () => new Date() });
if (answer !== 'leaving') {
  // Where Outlook can hold the message to one origin, it does (DialogOrigin 1.1).
  const isHeld = office?.context.requirements.isSetSupported('DialogOrigin', '1.1') === true;
  office?.context.ui?.messageParent?.(writeDialogAnswer(answer), ...(isHeld ? [{ targetOrigin: location.origin }] : []));
}
