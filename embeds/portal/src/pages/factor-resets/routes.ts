import type { operations } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findUser } from '../users/people.ts';
import type { FactorResetWords } from './words.en.ts';
import { words } from './words.ts';

type Reset = operations['listFactorResets']['responses'][200]['content']['application/json']['resets'][number];

const roles: readonly Role[] = ['administrator'];
const path = '/factor-resets';
const outcomes = ['approved', 'refused'] as const;
const fault = ownFault<keyof FactorResetWords['faults']>(words);

/** Who lost their second factor and waits: an administrator, never the one who asked, approves or refuses with a second factor of their own. */
export const page: Page = {
  entries: [{ path, order: 33, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, roles, async ({ core, language, show }) => {
      const t = words[language];
      const { resets } = await valueOf(core.GET('/v1/factor-resets'));
      const names = await Promise.all(resets.map(async ({ accountId }) => (await findUser(core, accountId))?.name ?? t.unknown));
      return show('pages/factor-resets/list.njk', {
        title: t.title,
        t,
        columns: Object.values(t.columns).map((label) => ({ label })),
        rows: resets.map(({ resetId, askedAt, lapsesAt }, at) => [{ text: names[at], href: `${path}/${resetId}` }, momentText(askedAt, language), momentText(lapsesAt, language)]),
      });
    });

    get(`${path}/:id`, roles, async (visit) => {
      const reset = await resetOf(visit);
      if (reset === undefined) return visit.notFound();
      const { core, language, me, show } = visit;
      const t = words[language];
      const user = await findUser(core, reset.accountId);
      const isOwn = reset.accountId === me.accountId;
      return show('pages/factor-resets/reset.njk', {
        title: t.one,
        t,
        name: user?.name ?? t.unknown,
        facts: [
          ...(user === undefined ? [] : [{ key: t.facts.email, value: user.email }, { key: t.facts.staffId, value: user.staffId }]),
          { key: t.facts.asked, value: momentText(reset.askedAt, language) },
          { key: t.facts.lapses, value: momentText(reset.lapsesAt, language) },
        ],
        isOwn,
        back: path,
        action: `${path}/${reset.resetId}/decide`,
        outcomes: outcomes.map((value) => ({ value, text: t.outcomes[value], hint: { text: t.hints[value] } })),
      });
    });

    post(`${path}/:id/decide`, roles, async (visit) => {
      const reset = await resetOf(visit);
      // Nobody decides about themselves; the core refuses it as well.
      if (reset === undefined || reset.accountId === visit.me.accountId) return visit.notFound();
      const { resetId } = reset;
      const outcome = choiceOf(visit.form, 'outcome', outcomes);
      if (outcome === undefined) return visit.again(`${path}/${resetId}`, [fault('outcome', 'outcome')]);
      const reply = await settle(visit.core.POST('/v1/factor-resets/{resetId}/decision', { params: { path: { resetId } }, body: { outcome } }));
      if (!reply.ok) return visit.again(path, reply.problem.status === 404 ? [fault('gone')] : faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t[reply.value.outcome]));
      return visit.go(path);
    });
  },
};

/** The question that an address names, while it waits. */
async function resetOf({ core, params }: Visit): Promise<Reset | undefined> {
  return (await valueOf(core.GET('/v1/factor-resets'))).resets.find(({ resetId }) => resetId === params['id']);
}
