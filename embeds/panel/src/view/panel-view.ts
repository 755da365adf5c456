import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { PanelState } from '../state/panel-state.ts';
import { answeredView } from './answered-view.ts';
import { choosingView } from './choosing-view.ts';
import { collapsedView } from './collapsed-view.ts';
import { declaringView } from './declaring-view.ts';
import { familyView } from './family-view.ts';
import { headerView } from './header-view.ts';
import { nilView } from './nil-view.ts';
import { problemView } from './problem-view.ts';
import { waitingView } from './waiting-view.ts';
import type { ViewContext } from './view-context.ts';

/** The whole panel for a state: the header with its environment stamp stands above every screen. */
export const panelView = (state: PanelState, ctx: ViewContext): TemplateResult => html`
  <div class="panel" lang=${ctx.lang}>${headerView(state, ctx)}
    <main class="screen" data-at=${state.at}>${screenView(state, ctx)}</main>
  </div>
`;

const screenView = (state: PanelState, ctx: ViewContext): TemplateResult => {
  switch (state.at) {
    case 'collapsed':
      return collapsedView(ctx);
    case 'opening':
      return waitingView(ctx.t.statusOpening, undefined, ctx);
    case 'declaring':
      return declaringView(state, ctx);
    case 'family':
      return familyView(state, ctx);
    case 'asking':
      return waitingView(state.resuming ? ctx.t.statusResuming : ctx.t.statusAsking, state.session, ctx);
    case 'viewing':
      return waitingView(ctx.t.statusViewing, state.session, ctx);
    case 'answered':
      return answeredView(state, ctx);
    case 'choosing':
      return choosingView(state, ctx);
    case 'nil':
      return nilView(state, ctx);
    case 'problem':
      return problemView(state, ctx);
  }
};
