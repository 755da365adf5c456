import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { draftingRoles, pathOf, versionsOf } from './agreements.ts';
import { agreementFaults, fault } from './faults.ts';
import type { AgreementWords } from './words.en.ts';
import { words } from './words.ts';

/** Ending an agreement, by an information-governance lead of a party, with a second factor. */
export function endRoutes({ get, post }: Routes): void {
  get('/agreements/:id/end', draftingRoles, async (visit) => {
    const versions = await versionsOf(visit);
    if (versions === undefined || !versions.some(({ status }) => status === 'in-force' || status === 'draft')) return visit.notFound();
    const t = words[visit.language];
    const [{ agreementId }] = versions;
    return visit.show('view/act.njk', {
      title: t.end, name: agreementId, texts: [t.endText], back: pathOf(agreementId), action: pathOf(agreementId, 'end'), why: t.endWhy, needsFactor: true, isWarning: true,
      reasons: Object.entries(t.endReasons).map(([value, text]) => ({ value, text })),
    });
  });

  post('/agreements/:id/end', draftingRoles, async (visit) => {
    const versions = await versionsOf(visit);
    if (versions === undefined) return visit.notFound();
    const [{ agreementId }] = versions;
    const reason = choiceOf(visit.form, 'reason', Object.keys(words.en.endReasons) as (keyof AgreementWords['endReasons'])[]);
    if (reason === undefined) return visit.again(pathOf(agreementId, 'end'), [fault('reason', 'reason')]);
    const reply = await settle(visit.core.POST('/v1/agreements/{agreementId}/end', { params: { path: { agreementId } }, body: { reason } }));
    if (!reply.ok && reply.problem.status === 404) return visit.notFound();
    if (!reply.ok) return visit.again(pathOf(agreementId), reply.problem.code === 'agreement-not-open' ? [fault('endNotOpen')] : agreementFaults(reply.problem));
    const count = reply.value.ended.length + reply.value.withdrawn.length;
    visit.say(bothOf(words, (t) => t.ended(count)));
    return visit.go(pathOf(agreementId));
  });
}
