import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { ProblemKind } from '../core/panel-problem.ts';
import type { PanelState } from '../state/panel-state.ts';
import { problemWords } from '../strings/strings.ts';
import { applicationView } from './application-view.ts';
import { identityView } from './identity-view.ts';
import { phonesView } from './phones-view.ts';
import type { ViewContext } from './view-context.ts';

type Problem = Extract<PanelState, { at: 'problem' }>;

/** Where MAST itself cannot answer, partners’ numbers stand in for it. */
const unreachable: readonly ProblemKind[] = ['offline', 'unavailable', 'unexpected', 'host-failed'];
/** Somebody else has to act first: pressing again would change nothing. */
const standing: readonly ProblemKind[] = ['no-account', 'awaiting-approval', 'suspended'];

/** A look-up without an answer: three sentences, the code for the help desk, and the way on. What the user wrote is kept where it can be used again. */
export const problemView = ({ problem, session, draft, application }: Problem, ctx: ViewContext): TemplateResult => {
  const { t, act, facts } = ctx;
  const stands = standing.includes(problem.kind);
  const { what, means, now } = problemWords(problem.kind, ctx.lang);
  const again = session && draft && problem.kind !== 'question-thin' && problem.kind !== 'other-subject' ? draft : undefined;
  // What was refused as written is not sent again as it stands.
  const rewrite = again !== undefined && problem.kind === 'reason-thin';
  return html`
    ${session ? identityView(session.subject.person ? t.aboutPerson : t.aboutAddress, session.subject, ctx) : nothing}
    <div class="problem">
      <h2 tabindex="-1" data-focus>${what}</h2>
      <p>${means}</p>
      <p>${now}</p>
      ${stands && facts.approver ? html`<p>${t.approver(facts.approver)}</p>` : nothing}
      <p class="meta">${t.problemCode(problem.code)}</p>
    </div>
    ${application && facts.organisation ? applicationView(application, ctx) : nothing}
    ${problem.kind === 'not-framed' || application
      ? nothing
      : html`<p class="actions">
          ${rewrite ? nothing : html`<button class="button ${stands ? 'plain' : ''}" type="button" @click=${() => act({ type: again ? 'check' : 'open' })}>${again || stands ? t.tryAgain : t.startAgain}</button>`}
          ${session?.family ? html`<button class="button plain" type="button" @click=${() => act({ type: 'family' })}>${t.familyBack}</button>` : nothing}
          ${again ? html`<button class="button ${rewrite ? '' : 'plain'}" type="button" @click=${() => act({ type: 'back' })}>${t.changeDeclaration}</button>` : nothing}
        </p>`}
    ${unreachable.includes(problem.kind) ? phonesView(ctx) : nothing}
  `;
};
