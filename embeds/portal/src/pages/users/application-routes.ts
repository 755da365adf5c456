import { dateText } from '@mast/panel/words';

import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import type { Fact } from '../../page/fact.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { daysOf, fault, peopleFaults } from './faults.ts';
import type { Application } from './people.ts';
import { decidingRoles, findApplications, findTeams, findUser, managingRoles } from './people.ts';
import type { UserWords } from './words.en.ts';
import { words } from './words.ts';

/** Applications that wait: a list, each with what stands against it, and the two acts of two people: answering for somebody, and deciding. */
export function applicationRoutes({ get, post }: Routes): void {
  get('/users/applications', managingRoles, async (visit) => {
    const { language, common, core } = visit;
    const t = words[language];
    const applications = await findApplications(core);
    const names = await namesOf(visit, applications);
    return visit.show('pages/users/applications.njk', {
      title: t.applicationsTitle,
      t,
      columns: [t.applicationColumns.who, t.applicationColumns.role, t.applicationColumns.asked, t.applicationColumns.stands].map((label) => ({ label })),
      rows: applications.map((each) => [
        { text: whoIs(each, names, t), href: `/users/applications/${each.requestId}`, lines: each.applicant === null ? [] : [each.applicant.email] },
        common.roles[each.role],
        dateText(each.at.slice(0, 10), language),
        each.blocking.length === 0 ? t.ready : { text: t.blocked, lines: each.blocking.map((rule) => t.blocking[rule]) },
      ]),
    });
  });

  get('/users/applications/:id', managingRoles, async (visit) => {
    const application = await applicationOf(visit);
    if (application === undefined) return visit.notFound();
    const { language, core, me } = visit;
    const t = words[language];
    const names = await namesOf(visit, [application]);
    const { requestId, kind, vouchedBy, blocking, former } = application;
    const mayVouch = kind === 'account' && vouchedBy === null && !blocking.includes('same-person');
    const mayDecide = decidingRoles.includes(me.role) && !blocking.includes('same-person');
    const teams = mayVouch ? (await findTeams(core)).filter(({ status }) => status === 'active') : [];
    const closeReasons: Readonly<Record<string, string>> = t.closeReasons;
    return visit.show('pages/users/application.njk', {
      title: t.application,
      t,
      who: whoIs(application, names, t),
      facts: applicationFacts(application, names, visit),
      blocking: blocking.map((rule) => t.blocking[rule]),
      former: former === null ? undefined : t.formerAccount(closeReasons[former.reason ?? ''] ?? t.unknown),
      vouchPath: mayVouch ? `/users/applications/${requestId}/vouch` : undefined,
      teams: [{ value: '', text: t.changeNoTeam }, ...teams.map(({ teamId, name }) => ({ value: teamId, text: name }))],
      decidePath: mayDecide ? `/users/applications/${requestId}/decide` : undefined,
      // What stands against an approval is not offered to be pressed; a refusal always is.
      decisions: [...(blocking.length === 0 ? [{ value: 'approve', text: t.decideApprove }] : []), { value: 'refuse', text: t.decideRefuse }],
      reasons: [{ value: '', text: '' }, ...Object.entries(t.refuseReasons).map(([value, text]) => ({ value, text }))],
    });
  });

  post('/users/applications/:id/vouch', managingRoles, async (visit) => {
    const accessRequestId = visit.params['id'];
    if (!isId(accessRequestId)) return visit.notFound();
    const page = `/users/applications/${accessRequestId}`;
    const { days, faults } = daysOf(visit.form, ['trainingOn', 'vettingOn']);
    if (faults.length > 0) return visit.again(page, faults);
    const teamId = textOf(visit.form, 'teamId');
    const reply = await settle(visit.core.POST('/v1/access-requests/{accessRequestId}/vouching', { params: { path: { accessRequestId } }, body: { ...days, ...(isId(teamId) ? { teamId } : {}) } }));
    if (!reply.ok && reply.problem.status === 404) return visit.notFound();
    if (!reply.ok) return visit.again(page, peopleFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.vouched));
    return visit.go(page);
  });

  post('/users/applications/:id/decide', decidingRoles, async (visit) => {
    const accessRequestId = visit.params['id'];
    if (!isId(accessRequestId)) return visit.notFound();
    const page = `/users/applications/${accessRequestId}`;
    const decision = choiceOf(visit.form, 'decision', ['approve', 'refuse']);
    const reason = choiceOf(visit.form, 'reason', Object.keys(words.en.refuseReasons) as (keyof UserWords['refuseReasons'])[]);
    if (decision === undefined) return visit.again(page, [fault('decision', 'decision')]);
    if (decision === 'refuse' && reason === undefined) return visit.again(page, [fault('refuseReason', 'reason')]);
    const body = decision === 'refuse' && reason !== undefined ? { decision, reason } : ({ decision: 'approve' } as const);
    const reply = await settle(visit.core.POST('/v1/access-requests/{accessRequestId}/decision', { params: { path: { accessRequestId } }, body }));
    if (!reply.ok && reply.problem.status === 404) return visit.notFound();
    if (!reply.ok) return visit.again(page, peopleFaults(reply.problem));
    visit.say(bothOf(words, (t) => (reply.value.decision === 'approve' ? t.approved : t.refused)));
    return visit.go('/users/applications');
  });
}

async function applicationOf({ core, params }: Visit): Promise<Application | undefined> {
  const wanted = params['id'];
  return isId(wanted) ? (await findApplications(core)).find(({ requestId }) => requestId === wanted) : undefined;
}

/** Names of the accounts that applications speak of, by id, as far as this person may see them. */
async function namesOf({ core }: Visit, applications: readonly Application[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(applications.flatMap(({ accountId, vouchedBy }) => [accountId, vouchedBy]).filter((id) => id !== null))];
  const found = await Promise.all(ids.map((id) => findUser(core, id)));
  return new Map(found.flatMap((user) => (user === undefined ? [] : [[user.accountId, user.name] as const])));
}

function whoIs({ applicant, accountId }: Application, names: ReadonlyMap<string, string>, t: Pick<UserWords, 'roleChange' | 'unknownPerson'>): string {
  return applicant?.name ?? t.roleChange((accountId === null ? undefined : names.get(accountId)) ?? t.unknownPerson);
}

function applicationFacts({ applicant, role, employment, endsOn, origin, at, lapsesAt, vouchedBy }: Application, names: ReadonlyMap<string, string>, { language, common }: Visit): readonly Fact[] {
  const t = words[language];
  const date = (day: string | null | undefined): string => (day === null || day === undefined ? t.unknown : dateText(day, language));
  return [
    { key: t.facts.role, value: common.roles[role] },
    ...(applicant === null ? [] : [
      { key: t.facts.email, value: applicant.email },
      { key: t.facts.staffId, value: applicant.staffId },
      { key: t.facts.employment, value: t.employments[employment], lines: endsOn === null ? [] : [`${t.facts.endsOn}: ${date(endsOn)}`] },
      { key: t.facts.trainingOn, value: date(applicant.trainingOn) },
      { key: t.facts.vettingOn, value: date(applicant.vettingOn) },
    ]),
    { key: t.applicationFacts.origin, value: t.origins[origin] },
    { key: t.applicationFacts.vouchedBy, value: vouchedBy === null ? t.nobody : (names.get(vouchedBy) ?? t.unknownPerson) },
    { key: t.applicationFacts.asked, value: momentText(at, language) },
    { key: t.applicationFacts.lapses, value: momentText(lapsesAt, language) },
  ];
}
