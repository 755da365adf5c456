import { settle } from '../../core/call-core.ts';
import { listOf, textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import { slot } from '../../session/slot.ts';
import { bothOf } from '../../words/language.ts';
import { findFeeds } from '../feeds/feeds.ts';
import { caseOf, casePath, deskRoles, fault } from './cases.ts';
import { recordHint, recordLine } from './record-text.ts';
import { words } from './words.ts';

/** What a lead named instead of what the case says: kept for the session, since a reference stands in no address. */
const named = slot<{ readonly caseId: string; readonly feedId: string; readonly ref: string }>('rights-reference');

/** Looking for the organisation's own records of the person, and saying which are theirs. */
export function recordRoutes({ get, post }: Routes): void {
  get('/rights-desk/:id/records', deskRoles, async (visit) => {
    const found = await caseOf(visit);
    if (found === undefined || found.status !== 'open') return visit.notFound();
    const { language, core, session } = visit;
    const t = words[language];
    const by = named.of(session);
    const body = by?.caseId === found.caseId ? { feedId: by.feedId, ref: by.ref } : { bySubject: true as const };
    const [reply, feeds] = await Promise.all([settle(core.POST('/v1/rights-cases/{rightsCaseId}/record-search', { params: { path: { rightsCaseId: found.caseId } }, body })), findFeeds(core)]);
    const records = reply.ok ? reply.value.records : [];
    return visit.show('pages/rights-desk/records.njk', {
      title: t.recordsTitle,
      t,
      back: casePath(found),
      action: casePath(found, 'records'),
      notice: reply.ok ? (reply.value.refine ? t.recordsRefine : undefined) : t.notBySubject,
      items: records.map((record) => ({ value: record.recordId, text: `${recordLine(record, language)} (${record.likely ? t.likely : t.unlikely})`, hint: { text: recordHint(record, language) } })),
      ticked: found.records,
      feeds: [{ value: '', text: '' }, ...feeds.map(({ feedId, name }) => ({ value: feedId, text: name }))],
    });
  });

  post('/rights-desk/:id/records', deskRoles, async (visit) => {
    const rightsCaseId = visit.params['id'];
    if (!isId(rightsCaseId)) return visit.notFound();
    const at = `/rights-desk/${rightsCaseId}`;
    if (textOf(visit.form, 'act') === 'find') {
      const [feedId, ref] = [textOf(visit.form, 'feedId'), textOf(visit.form, 'ref')];
      if (feedId === '' || ref === '') return visit.again(`${at}/records`, [fault('ref', 'ref')]);
      named.keep(visit.session, { caseId: rightsCaseId, feedId, ref });
      return visit.go(`${at}/records`);
    }
    // What was chosen before and does not stand in this list stays: a list by a reference shows others than one by name.
    const [before, shown, ticked] = [await caseOf(visit), listOf(visit.form, 'shown'), listOf(visit.form, 'records').filter(isId)];
    const recordIds = [...(before?.records ?? []).filter((id) => !shown.includes(id)), ...ticked];
    const reply = await settle(visit.core.POST('/v1/rights-cases/{rightsCaseId}/records', { params: { path: { rightsCaseId } }, body: { recordIds } }));
    if (!reply.ok) return visit.again(`${at}/records`, reply.problem.status === 409 || reply.problem.status === 404 ? [fault('changed')] : faultsOf(reply.problem, () => undefined));
    named.clear(visit.session);
    visit.say(bothOf(words, (t) => t.chosen));
    return visit.go(at);
  });
}
