import { readPage } from './read-page.ts';

/**
 * The end of the window of consent: tells the tab that it came back, by Teams' own library, and how; closes. What Entra ID sent (a code) is not read: nobody redeems it.
 */
const { settings } = readPage(document, location.href);
const refusal = new URL(location.href).searchParams.get('error');
// A code that stays in the address could be kept by the browser.
history.replaceState(null, '', location.pathname);
const { app, authentication } = await import('./host/teams-library.ts');
await app.initialize([...settings.hostOrigins, location.origin]);
if (refusal === null) authentication.notifySuccess('consented');
else authentication.notifyFailure(refusal === 'access_denied' ? 'access_denied' : 'CancelledByUser');
