import { html } from '../html.ts';
import { layout } from './layout.ts';
import type { CaseSystemSettings } from '../settings.ts';

/** Who are you today? A real case system would ask for a password and a second factor here. */
export const signInPage = ({ organisation, staff }: CaseSystemSettings): string =>
  layout(
    'Sign in',
    organisation,
    undefined,
    html`<h1>Sign in</h1>
<p>Choose who you are. This demonstration asks for no password.</p>
<form method="post" action="/sign-in" class="people">${staff.map(
      (each) => html`<button name="staffId" value="${each.staffId}"><strong>${each.name}</strong> <span>${each.role}, ${each.staffId}</span></button>`,
    )}</form>`,
  );
