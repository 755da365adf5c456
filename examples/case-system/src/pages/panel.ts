import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { SignedInPage } from './page.ts';

/**
 * The whole of MAST in a page, first of two: the script in the head. The key for posts stands in a meta element, where `case.js` finds it.
 */
export const panelHead = ({ settings, session }: SignedInPage): Html => html`<meta name="csrf" content="${session.csrf}">
<script type="module" src="${settings.embedUrl}/v1/embed.js"></script>
<script type="module" src="/case.js"></script>`;

/** Second of two: the tag. `subject` is this system's own key of whom the screen is about, `data-launch` the address at which this server signs a launch for it. */
export const panelTag = ({ settings, t }: SignedInPage, subject: string, launch: string): Html =>
  html`<mast-panel host="${settings.host.id}" subject="${subject}" data-launch="${launch}" theme="light"><p>${t.notShown}</p></mast-panel>`;
