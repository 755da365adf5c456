import { html } from '../html.ts';
import type { Frame } from './layout.ts';
import { page } from './layout.ts';
import { button, form, quietButton } from './parts.ts';

export type Person = { readonly sessionId: string; readonly name: string; readonly organisation: string; readonly isLocked: boolean };

/** Who of those signed in on a shared computer goes on. */
export function choosePage(frame: Frame, { base, token, people }: { readonly base: string; readonly token: string; readonly people: readonly Person[] }): string {
  const { words } = frame;
  const choices = people.map(({ sessionId, name, organisation, isLocked }) => html`<li><button type="submit" name="session" value="${sessionId}"><span>${name}<small>${organisation}</small></span><span class="govuk-tag govuk-tag--${isLocked ? 'grey' : 'blue'}">${isLocked ? words.locked : words.active}</span></button></li>`);
  return page(frame, words.choose, html`<h1 class="govuk-heading-l">${words.choose}</h1>
<p class="govuk-body">${words.chooseText}</p>
${form(`${base}/choose`, token, html`<ul class="mast-people">${choices}</ul>`)}
${form(`${base}/again`, token, button(words.chooseOther, 'secondary'))}
${quietButton(`${base}/cancel`, token, words.cancel)}`);
}
