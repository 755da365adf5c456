import { timeText } from '@mast/panel/words';

import { settle, valueOf } from '../../core/call-core.ts';
import type { CoreProblem } from '../../core/core-fault.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { namedFor } from '../../page/named-for.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import { askingRoles } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { questionText } from '../look-up/ask/question-text.ts';
import { findEnquiry } from '../look-up/enquiry.ts';
import { words as lookUp } from '../look-up/words.ts';
import { currentLooks, keepLook } from './one-look.ts';
import type { OverrideWords } from './words.en.ts';
import { words } from './words.ts';

const fault = ownFault<keyof OverrideWords['faults']>(words);
const page = '/overrides/open';

/** Opening an override for the one person asked about under a live declaration. What the page says is the same whether or not anybody is there: nobody here knows. */
export function openRoutes({ get, post }: Routes): void {
  get(page, askingRoles, namedFor(['override'], async (visit) => {
    const t = words[visit.language];
    const { declarations } = await valueOf(visit.core.GET('/v1/declarations'));
    return visit.show('pages/overrides/open.njk', {
      title: t.openTitle,
      t,
      rules: [t.openRules.one, t.openRules.nobody, t.openRules.told],
      open: currentLooks(visit.session, visit.now).map(({ overrideId, answered, about, expiresAt }) => ({
        href: pathOf(overrideId, answered === undefined ? 'look' : 'answer'),
        text: answered === undefined ? t.toLook : t.toAnswer,
        about: about?.name,
        until: t.declarationUntil(timeText(expiresAt)),
      })),
      declarations: declarations.filter(({ live }) => live).map(({ id, subject, expiresAt }) => ({
        value: id,
        text: aboutOf(visit, id)?.name ?? lookUp[visit.language].kinds[subject],
        hint: { text: t.declarationUntil(timeText(expiresAt)) },
      })),
    });
  }));

  post(page, askingRoles, namedFor(['override'], async (visit) => {
    const [declarationId, reason] = [textOf(visit.form, 'declaration'), textOf(visit.form, 'reason')];
    const faults = [...(isId(declarationId) ? [] : [fault('declaration', 'declaration')]), ...(reason.length < 20 || reason.length > 500 ? [fault('reason', 'reason')] : [])];
    if (faults.length > 0) return visit.again(page, faults);
    const reply = await settle(visit.core.POST('/v1/overrides', { body: { declarationId, reason } }));
    if (!reply.ok) return visit.again(page, openFaults(reply.problem));
    const { overrideId, expiresAt } = reply.value;
    keepLook(visit.session, { overrideId, expiresAt, answered: undefined, about: aboutOf(visit, declarationId) });
    visit.say(bothOf(words, (t) => t.opened));
    return visit.go(pathOf(overrideId, 'look'));
  }));
}

/** Where the one look of an override is, and what it showed. */
export function pathOf(overrideId: string, part: 'look' | 'answer'): string {
  return `/overrides/${overrideId}/${part}`;
}

/** Whom the last question under a declaration was about, where it was asked in this session. */
function aboutOf({ session, now, panel, language }: Visit, declarationId: string): { readonly name: string; readonly born: string | undefined } | undefined {
  const question = findEnquiry(session, now, declarationId)?.askings.at(-1)?.question;
  return question?.person === undefined ? undefined : questionText(question, panel, language);
}

function openFaults(problem: CoreProblem): readonly Fault[] {
  if (problem.code === 'question-too-thin') return [fault('whole', 'declaration')];
  if (problem.status === 404 || problem.code === 'declaration-expired') return [fault('ended', 'declaration')];
  return faultsOf(problem, (pointer) => (pointer === '/reason' ? { field: 'reason', text: fault('reasonWords').text } : undefined));
}
