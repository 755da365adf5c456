import type { FastifyReply } from 'fastify';

import { settle } from '../../../core/call-core.ts';
import { choiceOf } from '../../../http/choice-of.ts';
import { textOf } from '../../../http/form.ts';
import type { Routes } from '../../../page/page.ts';
import type { Visit } from '../../../page/visit.ts';
import { bothOf } from '../../../words/language.ts';
import { draftingRoles, pathOf, versionPath, versionsOf } from '../agreements.ts';
import { words } from '../words.ts';
import { draftFaults } from './draft-faults.ts';
import { draftForm } from './draft-form.ts';
import { readDraft } from './read-draft.ts';
import type { RowList } from './rows.ts';
import { rowFields, withRow } from './rows.ts';

const newPath = '/new-agreement';

/** A new agreement, or the next version of one that begins with the terms of its newest: one long form, with a row more where one is wanted. */
export function draftRoutes({ get, post }: Routes): void {
  get(newPath, draftingRoles, async (visit) => {
    const t = words[visit.language];
    return visit.show('pages/agreements/draft/draft.njk', { title: t.draftNew, t, name: undefined, back: '/agreements', action: newPath, ...(await draftForm(visit, undefined)) });
  });
  post(newPath, draftingRoles, async (visit) => send(visit, newPath, textOf(visit.form, 'agreement')));

  get('/agreements/:id/next', draftingRoles, async (visit) => {
    const versions = await versionsOf(visit);
    if (versions === undefined) return visit.notFound();
    const t = words[visit.language];
    const [newest] = versions;
    const at = pathOf(newest.agreementId);
    return visit.show('pages/agreements/draft/draft.njk', { title: t.draftNext, t, name: newest.agreementId, back: at, action: pathOf(newest.agreementId, 'next'), ...(await draftForm(visit, newest)) });
  });
  post('/agreements/:id/next', draftingRoles, async (visit) => {
    const versions = await versionsOf(visit);
    if (versions === undefined) return visit.notFound();
    const [{ agreementId }] = versions;
    return send(visit, pathOf(agreementId, 'next'), agreementId);
  });
}

async function send(visit: Visit, page: string, agreement: string): Promise<FastifyReply> {
  const wanted = choiceOf(visit.form, 'add', Object.keys(rowFields) as RowList[]);
  if (wanted !== undefined) {
    const { form, row } = withRow(visit.form, wanted);
    return visit.again(page, [], form, `#${rowFields[wanted][0]}-${row}`);
  }
  const { draft, faults, rows } = readDraft(visit.form, agreement, visit.me.organisation.code);
  if (faults.length > 0) return visit.again(page, faults);
  const reply = await settle(visit.core.POST('/v1/agreements', { body: draft }));
  if (!reply.ok && reply.problem.status === 404) return visit.notFound();
  if (!reply.ok) return visit.again(page, draftFaults(reply.problem, rows));
  visit.say(bothOf(words, (t) => t.drafted));
  return visit.go(versionPath(reply.value));
}
