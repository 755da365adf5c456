import type { Reply } from '../../core/reply.ts';
import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import type { Routes } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import type { Both } from '../../words/language.ts';
import { bothOf } from '../../words/language.ts';
import { accountOf } from './account-route.ts';
import { fault, peopleFaults } from './faults.ts';
import { decidingRoles, managingRoles } from './people.ts';
import type { UserWords } from './words.en.ts';
import { words } from './words.ts';

/** An act on an account that needs a reason, and nothing but it. */
type Act<Reason extends string> = {
  readonly path: 'suspend' | 'reinstate' | 'close';
  readonly roles: readonly Role[];
  readonly reasons: 'suspendReasons' | 'reinstateReasons' | 'closeReasons';
  readonly why: 'suspendWhy' | 'reinstateWhy' | 'closeWhy';
  readonly text: 'suspendText' | 'reinstateText' | 'closeText';
  readonly needsFactor: boolean;
  readonly isFor: (status: string) => boolean;
  /** What is to be said afterwards. */
  readonly run: (visit: Visit, accountId: string, reason: Reason) => Promise<Reply<Both>>;
};

const done = async <Value>(call: Promise<Reply<Value>>, say: (value: Value) => Both): Promise<Reply<Both>> => {
  const reply = await call;
  return reply.ok ? { ok: true, value: say(reply.value) } : reply;
};
const at = (accountId: string): { params: { path: { accountId: string } } } => ({ params: { path: { accountId } } });

const suspend: Act<keyof UserWords['suspendReasons']> = {
  path: 'suspend', roles: managingRoles, reasons: 'suspendReasons', why: 'suspendWhy', text: 'suspendText', needsFactor: false, isFor: (status) => status === 'active' || status === 'ended',
  run: ({ core }, accountId, reason) => done(settle(core.POST('/v1/users/{accountId}/suspension', { ...at(accountId), body: { reason } })), () => bothOf(words, (t) => t.suspended)),
};
const reinstate: Act<keyof UserWords['reinstateReasons']> = {
  path: 'reinstate', roles: decidingRoles, reasons: 'reinstateReasons', why: 'reinstateWhy', text: 'reinstateText', needsFactor: true, isFor: (status) => status === 'suspended',
  run: ({ core }, accountId, reason) => done(settle(core.POST('/v1/users/{accountId}/reinstatement', { ...at(accountId), body: { reason } })), () => bothOf(words, (t) => t.reinstated)),
};
const close: Act<keyof UserWords['closeReasons']> = {
  path: 'close', roles: decidingRoles, reasons: 'closeReasons', why: 'closeWhy', text: 'closeText', needsFactor: true, isFor: (status) => status !== 'closed',
  run: ({ core }, accountId, reason) =>
    done(settle(core.POST('/v1/users/{accountId}/closure', { ...at(accountId), body: { reason } })), ({ handOver: { sponsored, teams, requests, references } }) => {
      const counts = [sponsored.length, teams.length, requests.length, references.length] as const;
      return bothOf(words, (t) => (counts.some((count) => count > 0) ? t.handOver(...counts) : t.closed));
    }),
};

/** Suspending, letting in again and closing: a page that says what it means and asks why, and the press that does it. */
export function statusRoutes(routes: Routes): void {
  actRoutes(routes, suspend);
  actRoutes(routes, reinstate);
  actRoutes(routes, close);
}

function actRoutes<Reason extends string>({ get, post }: Routes, act: Act<Reason>): void {
  const reasonsIn = (language: Visit['language']): Readonly<Record<string, string>> => words[language][act.reasons];

  get(`/users/:id/${act.path}`, act.roles, async (visit) => {
    const found = await accountOf(visit);
    if (found === undefined || !act.isFor(found.user.status) || (found.isOwn && act.path !== 'suspend')) return visit.notFound();
    const t = words[visit.language];
    const { accountId, name } = found.user;
    return visit.show('pages/users/act.njk', {
      title: t[act.path],
      t,
      name,
      back: `/users/${accountId}`,
      action: `/users/${accountId}/${act.path}`,
      text: t[act.text],
      why: t[act.why],
      reasons: Object.entries(reasonsIn(visit.language)).map(([value, text]) => ({ value, text })),
      needsFactor: act.needsFactor,
      isWarning: act.path !== 'reinstate',
    });
  });

  post(`/users/:id/${act.path}`, act.roles, async (visit) => {
    const accountId = visit.params['id'];
    if (!isId(accountId)) return visit.notFound();
    const page = `/users/${accountId}/${act.path}`;
    const reason = choiceOf(visit.form, 'reason', Object.keys(reasonsIn('en')) as Reason[]);
    if (reason === undefined) return visit.again(page, [fault('reason', 'reason')]);
    const reply = await act.run(visit, accountId, reason);
    if (!reply.ok && reply.problem.status === 404) return visit.notFound();
    if (!reply.ok) return visit.again(page, peopleFaults(reply.problem));
    visit.say(reply.value);
    return visit.go(`/users/${accountId}`);
  });
}
