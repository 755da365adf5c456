import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { PanelState } from '../state/panel-state.ts';
import { identityView } from './identity-view.ts';
import { problemWords } from './problem-words.ts';
import type { ViewContext } from './view-context.ts';

type Problem = Extract<PanelState, { at: 'problem' }>;

/** A look-up without an answer: three sentences, the code for the help desk, and the way on. What the user wrote is kept where it can be used again. */
export const problemView = ({ problem, session, draft }: Problem, ctx: ViewContext): TemplateResult => {
  const { t, act } = ctx;
  const { what, means, now } = problemWords(problem.kind, t);
  const again = session && draft && problem.kind !== 'question-thin' && problem.kind !== 'other-subject' ? draft : undefined;
  // What was refused as written is not sent again as it stands.
  const rewrite = again !== undefined && problem.kind === 'reason-thin';
  return html`
    ${session ? identityView(session.subject.person ? t.aboutPerson : t.aboutAddress, session.subject, ctx) : nothing}
    <div class="problem">
      <h2 tabindex="-1" data-focus>${what}</h2>
      <p>${means}</p>
      <p>${now}</p>
      <p class="meta">${t.problemCode(problem.code)}</p>
    </div>
    ${problem.kind === 'not-framed'
      ? nothing
      : html`<p class="actions">
          ${rewrite ? nothing : html`<button class="button" type="button" @click=${() => act({ type: again ? 'check' : 'open' })}>${again ? t.tryAgain : t.startAgain}</button>`}
          ${again ? html`<button class="button ${rewrite ? '' : 'plain'}" type="button" @click=${() => act({ type: 'back' })}>${t.changeDeclaration}</button>` : nothing}
        </p>`}
  `;
};
