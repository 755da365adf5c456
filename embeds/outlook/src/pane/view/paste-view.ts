import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { ViewContext } from './view-context.ts';

/** The box for text: open where it is the way on, folded away where the message itself was read. */
export const pasteView = (isOpen: boolean, { words, paste }: ViewContext): TemplateResult => {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const box = form.querySelector('textarea');
    const fault = form.querySelector('.fault');
    const text = box?.value.trim() ?? '';
    if (fault !== null) fault.textContent = text === '' ? words.pasteEmpty : '';
    if (box === null) return;
    box.setAttribute('aria-invalid', String(text === ''));
    if (text === '') return box.focus();
    box.value = '';
    paste(text);
  };
  return html`
    <details class="paste" ?open=${isOpen}>
      <summary>${words.pasteTitle}</summary>
      <form @submit=${send} novalidate>
        <label for="pasted">${words.pasteLabel}</label>
        <p class="quiet" id="pasted-hint">${words.pasteHint}</p>
        <p class="fault" id="pasted-fault" role="alert">${nothing}</p>
        <textarea id="pasted" rows="5" aria-describedby="pasted-hint pasted-fault" autocomplete="off" spellcheck="false"></textarea>
        <button class="button plain" type="submit">${words.pasteButton}</button>
      </form>
    </details>
  `;
};
