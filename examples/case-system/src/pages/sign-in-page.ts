import { html } from '../html.ts';
import { layout } from './layout.ts';
import type { Page } from './page.ts';

/** Who are you today? A real case system would ask for a password and a second factor here. */
export const signInPage = (page: Page): string => {
  const { t, settings } = page;
  const roles: Readonly<Record<string, string>> = t.roles;
  return layout(
    page,
    t.signIn,
    html`<h1>${t.signIn}</h1>
<p>${t.chooseWho}</p>
<form method="post" action="/sign-in" class="people">${settings.staff.map(
      (each) => html`<button name="staffId" value="${each.staffId}"><strong>${each.name}</strong> <span>${roles[each.role] ?? each.role}, ${each.staffId}</span></button>`,
    )}</form>`,
  );
};
