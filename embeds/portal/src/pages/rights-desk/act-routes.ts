import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { listOf, textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { caseOf, casePath, deskRoles, fault } from './cases.ts';
import { recordHint, recordLine } from './record-text.ts';
import { words } from './words.ts';

const asks = ['correct', 'restrict', 'remove'] as const;
const parts = Object.keys(words.en.parts) as (keyof typeof words.en.parts)[];
const isReason = (text: string, most: number): boolean => text.length >= 10 && text.length <= most;

/** Taking longer, asking for a record to be put right, and passing a request on: each on a page of its own. */
export function actRoutes({ get, post }: Routes): void {
  get('/rights-desk/:id/extension', deskRoles, async (visit) => {
    const found = await caseOf(visit);
    if (found === undefined || found.status !== 'open') return visit.notFound();
    const t = words[visit.language];
    return visit.show('pages/rights-desk/extension.njk', { title: t.extendTitle, t, back: casePath(found), action: casePath(found, 'extension') });
  });

  post('/rights-desk/:id/extension', deskRoles, async (visit) => {
    const rightsCaseId = visit.params['id'];
    if (!isId(rightsCaseId)) return visit.notFound();
    const at = `/rights-desk/${rightsCaseId}`;
    const [reason, reasonInWelsh] = [textOf(visit.form, 'reason'), textOf(visit.form, 'reasonInWelsh')];
    const faults = [...(isReason(reason, 500) ? [] : [fault('reason', 'reason')]), ...(isReason(reasonInWelsh, 500) ? [] : [fault('reason', 'reasonInWelsh')])];
    if (faults.length > 0) return visit.again(`${at}/extension`, faults);
    const reply = await settle(visit.core.POST('/v1/rights-cases/{rightsCaseId}/steps', { params: { path: { rightsCaseId } }, body: { step: 'extended', reason, reasonInWelsh } }));
    if (!reply.ok) return visit.again(`${at}/extension`, reply.problem.status === 409 ? [fault('changed')] : faultsOf(reply.problem, () => undefined));
    visit.say(bothOf(words, (t) => t.stepped));
    return visit.go(at);
  });

  get('/rights-desk/:id/task', deskRoles, async (visit) => {
    const found = await caseOf(visit);
    if (found === undefined || found.status !== 'open') return visit.notFound();
    const { language, core } = visit;
    const t = words[language];
    const { records } = await valueOf(core.POST('/v1/rights-cases/{rightsCaseId}/content', { params: { path: { rightsCaseId: found.caseId } }, body: {} }));
    return visit.show('pages/rights-desk/task.njk', {
      title: t.taskTitle,
      t,
      back: casePath(found),
      recordsPath: casePath(found, 'records'),
      action: casePath(found, 'task'),
      records: records.map((record) => ({ value: record.recordId, text: recordLine(record, language), hint: { text: recordHint(record, language) } })),
      asks: asks.map((value) => ({ value, text: t.asks[value], hint: { text: t.askHints[value] } })),
      parts: parts.map((value) => ({ value, text: t.parts[value] })),
    });
  });

  post('/rights-desk/:id/task', deskRoles, async (visit) => {
    const rightsCaseId = visit.params['id'];
    if (!isId(rightsCaseId)) return visit.notFound();
    const at = `/rights-desk/${rightsCaseId}`;
    const [recordId, ask, note] = [textOf(visit.form, 'recordId'), choiceOf(visit.form, 'ask', asks), textOf(visit.form, 'note')];
    const wrong = parts.filter((part) => listOf(visit.form, 'parts').includes(part));
    const faults = [
      ...(isId(recordId) ? [] : [fault('record', 'recordId')]),
      ...(ask === undefined ? [fault('ask', 'ask')] : []),
      ...(ask === 'correct' && wrong.length === 0 ? [fault('parts', 'parts')] : []),
      ...(isReason(note, 1_000) ? [] : [fault('note', 'note')]),
    ];
    if (faults.length > 0 || ask === undefined) return visit.again(`${at}/task`, faults);
    const reply = await settle(visit.core.POST('/v1/rights-cases/{rightsCaseId}/tasks', { params: { path: { rightsCaseId } }, body: { recordId, ask, note, parts: wrong } }));
    if (!reply.ok) return visit.again(`${at}/task`, reply.problem.status === 409 || reply.problem.status === 404 ? [fault('changed')] : faultsOf(reply.problem, () => undefined));
    visit.say(bothOf(words, (t) => t.taskSent));
    return visit.go(at);
  });

  get('/rights-desk/:id/referral', deskRoles, async (visit) => {
    const found = await caseOf(visit);
    if (found === undefined || found.status !== 'open') return visit.notFound();
    const t = words[visit.language];
    const free = found.partners.filter(({ code }) => !found.referrals.some(({ organisationCode }) => organisationCode === code));
    return visit.show('pages/rights-desk/referral.njk', { title: t.referTitle, t, back: casePath(found), action: casePath(found, 'referral'), partners: free.map(({ code, name }) => ({ value: code, text: name })) });
  });

  post('/rights-desk/:id/referral', deskRoles, async (visit) => {
    const rightsCaseId = visit.params['id'];
    if (!isId(rightsCaseId)) return visit.notFound();
    const at = `/rights-desk/${rightsCaseId}`;
    const organisationCode = textOf(visit.form, 'partner');
    const faults = [...(organisationCode === '' ? [fault('partner', 'partner')] : []), ...(textOf(visit.form, 'agreed') === 'yes' ? [] : [fault('agreed', 'agreed')])];
    if (faults.length > 0) return visit.again(`${at}/referral`, faults);
    const reply = await settle(visit.core.POST('/v1/rights-cases/{rightsCaseId}/referrals', { params: { path: { rightsCaseId } }, body: { organisationCode, subjectAgreed: true } }));
    if (!reply.ok) return visit.again(`${at}/referral`, reply.problem.status === 409 || reply.problem.status === 404 ? [fault('changed')] : faultsOf(reply.problem, () => undefined));
    visit.say(bothOf(words, (t) => t.referSent));
    return visit.go(at);
  });
}
