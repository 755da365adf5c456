import type { operations } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { isId } from '../../http/is-id.ts';
import type { Fact } from '../../page/fact.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Shield } from './shields.ts';
import { decides, decidingRoles, dueLines, findShields, shieldRoles, stateLines } from './shields.ts';
import type { ShieldWords } from './words.en.ts';
import { words } from './words.ts';

type Decision = operations['decideShield']['requestBody']['content']['application/json']['decision'];
type Status = Shield['status'];

const fault = ownFault<keyof ShieldWords['faults']>(words);
const decisions: readonly Decision[] = ['approve', 'keep', 'end'];
/** What may be said of one that waits, and of one that stands: the words differ, `end` is one and the same. */
const choices: Readonly<Record<Status, readonly (readonly [decision: Decision, words: keyof ShieldWords['decisions']])[]>> = {
  pending: [['approve', 'approve'], ['end', 'refuse']],
  active: [['keep', 'keep'], ['end', 'end']],
  refused: [],
  ended: [],
};

/** One shield, and the word of one of the two who decide. The core holds that they are two, and neither of them the asker; here nothing is offered to the asker. */
export function shieldRoutes({ get, post }: Routes): void {
  get('/shields/:id', shieldRoles, async (visit) => {
    const shield = await shieldOf(visit);
    if (shield === undefined) return visit.notFound();
    const t = words[visit.language];
    const offered = shield.isMine || !decides(visit) ? [] : choices[shield.status];
    return visit.show('pages/shields/shield.njk', {
      title: t.one,
      t,
      facts: await shieldFacts(shield, visit),
      notice: choices[shield.status].length === 0 ? t.over : shield.isMine ? t.ownShield : undefined,
      decidePath: offered.length > 0 ? `/shields/${shield.shieldId}/decision` : undefined,
      decisions: offered.map(([value, name]) => ({ value, text: t.decisions[name], hint: { text: t.hints[name] } })),
    });
  });

  post('/shields/:id/decision', decidingRoles, async (visit) => {
    const shield = await shieldOf(visit);
    if (shield === undefined) return visit.notFound();
    const { shieldId } = shield;
    const page = `/shields/${shieldId}`;
    const decision = choiceOf(visit.form, 'decision', decisions);
    if (decision === undefined) return visit.again(page, [fault('decision', 'decision')]);
    const reply = await settle(visit.core.POST('/v1/shields/{shieldId}/decisions', { params: { path: { shieldId } }, body: { decision } }));
    if (!reply.ok) return visit.again(page, reply.problem.status === 404 ? [fault('notTaken')] : faultsOf(reply.problem, () => undefined));
    const said = saidOf(decision, shield.status, reply.value.status);
    visit.say(bothOf(words, (t) => t.said[said]));
    return visit.go('/shields');
  });
}

function saidOf(decision: Decision, before: Status, after: Status): keyof ShieldWords['said'] {
  if (decision === 'keep') return 'kept';
  if (decision === 'approve') return after === 'active' ? 'stands' : 'approved';
  if (after === 'refused' || after === 'ended') return after;
  return before === 'pending' ? 'refusing' : 'ending';
}

async function shieldOf({ core, params }: Visit): Promise<Shield | undefined> {
  const wanted = params['id'];
  return isId(wanted) ? (await findShields(core)).find(({ shieldId }) => shieldId === wanted) : undefined;
}

async function shieldFacts(shield: Shield, visit: Visit): Promise<readonly Fact[]> {
  const { language } = visit;
  const t = words[language];
  const { reason, reference, askedFor, concerns = [], askedAt, isMine } = shield;
  const [state, due] = [stateLines(shield, visit), dueLines(shield, visit)];
  const [first, ...others] = concerns.map(({ feedId, ref }) => `${feedId}: ${ref}`);
  return [
    { key: t.facts.reason, value: t.reasons[reason] },
    { key: t.facts.reference, value: reference },
    { key: t.facts.from, value: askedFor !== undefined ? t.otherOrganisation(await organisationName(visit, askedFor)) : isMine ? t.you : t.colleague },
    ...(first === undefined ? [] : [{ key: t.facts.concerns, value: first, lines: others }]),
    { key: t.facts.asked, value: momentText(askedAt, language) },
    { key: t.facts.state, value: state.text, lines: state.lines },
    { key: t.facts.due, value: due.text, lines: due.lines },
  ];
}

async function organisationName({ core, language }: Visit, code: string): Promise<string> {
  const { organisations } = await valueOf(core.GET('/v1/organisations'));
  const name = organisations.find((each) => each.code === code)?.name;
  return name?.[language] ?? name?.en ?? code;
}
