import { timeText } from '@mast/panel/words';
import type { FastifyReply } from 'fastify';

import { settle } from '../../core/call-core.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import { askingRoles } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { lookAnswer } from './look-answer.ts';
import type { OneLook } from './one-look.ts';
import { currentLooks, keepLook } from './one-look.ts';
import { pathOf } from './open-routes.ts';
import type { OverrideWords } from './words.en.ts';
import { words } from './words.ts';

const fault = ownFault<keyof OverrideWords['faults']>(words);

/** The one look of an override: the press that takes it, which the core allows once, and what it showed, kept in the session until the override's time is over. */
export function lookRoutes({ get, post }: Routes): void {
  get('/overrides/:id/look', askingRoles, withLook(async (visit, look) => {
    if (look.answered !== undefined) return visit.go(pathOf(look.overrideId, 'answer'));
    const t = words[visit.language];
    return visit.show('pages/overrides/look.njk', { title: t.lookTitle, t, about: look.about, text: t.lookText(timeText(look.expiresAt)), action: pathOf(look.overrideId, 'look'), nobody: t.openRules.nobody });
  }));

  post('/overrides/:id/look', askingRoles, withLook(async (visit, look) => {
    const { overrideId } = look;
    if (look.answered !== undefined) return visit.go(pathOf(overrideId, 'answer'));
    const reply = await settle(visit.core.POST('/v1/overrides/{overrideId}/view', { params: { path: { overrideId } }, body: {} }));
    if (!reply.ok) return visit.again(pathOf(overrideId, 'look'), reply.problem.status === 404 ? [fault('lookOver')] : faultsOf(reply.problem, () => undefined));
    keepLook(visit.session, { ...look, answered: { answer: reply.value, language: visit.language } });
    return visit.go(pathOf(overrideId, 'answer'));
  }));

  get('/overrides/:id/answer', askingRoles, withLook(async (visit, look) => {
    if (look.answered === undefined) return visit.go(pathOf(look.overrideId, 'look'));
    const t = words[visit.language];
    return visit.show('pages/overrides/answer.njk', { title: t.answerTitle, t, about: look.about, kept: t.answerKept(timeText(look.expiresAt)), ...lookAnswer(look.answered, visit) });
  }));
}

/** A page of this session's own override while it holds; nothing is there afterwards, nor for anybody else. */
function withLook(handler: (visit: Visit, look: OneLook) => Promise<FastifyReply>): (visit: Visit) => Promise<FastifyReply> {
  return async (visit) => {
    const look = currentLooks(visit.session, visit.now).find(({ overrideId }) => overrideId === visit.params['id']);
    return look === undefined ? visit.notFound() : handler(visit, look);
  };
}
