import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../pages/layout.ts';
import type { Page } from '../pages/page.ts';

export type StatesPage = { readonly page: Page; readonly embedUrl: string; readonly hostId: string; readonly states: readonly string[] };

/** Every named screen of the panel in one page, with whatever a host may set: so that an integrator sees each without waiting for it to happen. */
export const statesPage = ({ page, embedUrl, hostId, states }: StatesPage): string => {
  const { t } = page;
  const words = t.mock;
  const choice = (name: string, label: string, values: readonly string[]): Html =>
    html`<span class="choice"><label for="${name}">${label}</label><select id="${name}">${values.map((value) => html`<option>${value}</option>`)}</select></span>`;
  return layout(
    page,
    words.title,
    html`<h1>${words.title}</h1>
<p>${words.intro}</p>
<div class="states">
<nav aria-label="${words.title}"><ul>${states.map((state) => html`<li><a href="#${state}">${state}</a></li>`)}</ul></nav>
<div>
<div class="row">${choice('width', words.width, ['320', '360', '420', '600', '900'])}${choice('theme', words.theme, ['auto', 'light', 'dark'])}${choice('density', words.density, ['comfortable', 'compact'])}${choice('heading', words.heading, ['1', '2', '3', '4', '5', '6'])}</div>
<div class="choice"><label for="tokens">${words.tokens}</label><span class="hint" id="tokens-hint">${words.tokensHint}</span><textarea id="tokens" rows="3" spellcheck="false" aria-describedby="tokens-hint">{ "action": "#1d5a45", "actionInk": "#ffffff", "radius": 2, "font": "verdana" }</textarea><span class="row"><button type="button" id="apply">${words.apply}</button><button type="button" id="plain">${words.plain}</button></span></div>
<h2 id="state" aria-live="polite"></h2>
<div id="room"><mast-panel host="${hostId}" subject=""><p>${t.notShown}</p></mast-panel></div>
<h2>${words.events}</h2><ol id="heard" class="heard"></ol>
</div>
</div>`,
    html`<link rel="stylesheet" href="/states.css"><script type="module" src="${embedUrl}/v1/embed.js"></script><script type="module" src="/states.js"></script>`,
  );
};
