import { settle, valueOf } from '../../core/call-core.ts';
import type { CoreProblem } from '../../core/core-fault.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { factorKinds, fault, readRules } from './read-rules.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['administrator', 'information-governance-lead'];
const path = '/sign-in-rules';

/** How an organisation lets its people sign in: an administrator makes it stricter, an information-governance lead changes it either way. */
export const page: Page = {
  entries: [{ path, order: 72, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, roles, async ({ core, language, me, show }) => {
      const t = words[language];
      const { absoluteMinutes, idleMinutes, factors, ownSignInOnly } = await valueOf(core.GET('/v1/sign-in-policy'));
      const duration = (minutes: number): string => t.duration(Math.floor(minutes / 60), minutes % 60);
      return show('pages/sign-in-rules/rules.njk', {
        title: t.title,
        t,
        intro: t.intro(me.organisation.name),
        facts: [
          { key: t.facts.absoluteMinutes, value: duration(absoluteMinutes) },
          { key: t.facts.idleMinutes, value: duration(idleMinutes) },
          { key: t.facts.factors, value: factorKinds.filter((kind) => factors.includes(kind)).map((kind) => t.factors[kind]).join(', ') },
          { key: t.facts.ownSignInOnly, value: ownSignInOnly ? t.ways.own : t.ways.any },
        ],
        change: `${path}/change`,
      });
    });

    get(`${path}/change`, roles, async ({ core, language, me, show }) => {
      const t = words[language];
      const { absoluteMinutes, idleMinutes, factors, ownSignInOnly } = await valueOf(core.GET('/v1/sign-in-policy'));
      return show('pages/sign-in-rules/change.njk', {
        title: t.changeTitle,
        t,
        back: path,
        action: `${path}/change`,
        who: me.role === 'administrator' ? t.stricterOnly : t.eitherWay,
        absoluteMinutes,
        idleMinutes,
        factors: { items: factorKinds.map((value) => ({ value, text: t.factors[value] })), values: factors },
        only: { items: [{ value: 'yes', text: t.yes }, { value: 'no', text: t.no }], value: ownSignInOnly ? 'yes' : 'no' },
      });
    });

    post(`${path}/change`, roles, async (visit) => {
      const { change, faults } = readRules(visit.form, await valueOf(visit.core.GET('/v1/sign-in-policy')));
      if (faults.length > 0) return visit.again(`${path}/change`, faults);
      if (Object.keys(change).length === 0) {
        visit.say(bothOf(words, (t) => t.nothingChanged));
        return visit.go(path);
      }
      const reply = await settle(visit.core.POST('/v1/sign-in-policy', { body: change }));
      if (!reply.ok) return visit.again(`${path}/change`, ruleFaults(reply.problem));
      visit.say(bothOf(words, (t) => t.changed));
      return visit.go(path);
    });
  },
};

function ruleFaults(problem: CoreProblem): readonly Fault[] {
  if (problem.code === 'forbidden') return [fault('looser')];
  if (problem.code === 'own-sign-in-needed') return [fault('ownSignIn', 'ownSignInOnly')];
  return faultsOf(problem, (pointer) => {
    const [, field = ''] = pointer.split('/');
    return field === 'absoluteMinutes' || field === 'idleMinutes' || field === 'factors' ? { field, text: fault(field).text } : undefined;
  });
}
