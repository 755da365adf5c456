import { settle } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import { isNamedFor } from '../../page/named-for.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { entryOf, findEntries, keepingRoles, listDuties, stateText } from './entry.ts';
import type { ListWords } from './words.en.ts';
import { words } from './words.ts';

const fault = ownFault<keyof ListWords['faults']>(words);

/** The keeper's own entries, by their references, and ending one. Whoever is no keeper any more still sees and ends what they added. */
export function listRoutes({ get, post }: Routes): void {
  get('/protected-lists', keepingRoles, async (visit) => {
    const { language } = visit;
    const t = words[language];
    const adding = [
      ...(isNamedFor(visit, [listDuties['never-load']]) ? [{ href: '/protected-lists/person', label: t.addPerson }] : []),
      ...(isNamedFor(visit, [listDuties.refuge]) ? [{ href: '/protected-lists/refuge', label: t.addRefuge }] : []),
    ];
    const entries = await findEntries(visit);
    return visit.show('pages/protected-lists/list.njk', {
      title: t.title,
      t,
      adding,
      columns: [t.columns.reference, t.columns.list, t.columns.at, t.columns.state].map((label) => ({ label })),
      rows: entries.map((entry) => [{ text: entry.reference, href: `/protected-lists/${entry.entryId}` }, t.lists[entry.list], momentText(entry.at, language), stateText(entry, visit)]),
      ways: adding.length > 0 ? adding : [{ href: '/', label: t.toHome }],
    });
  });

  get('/protected-lists/:id', keepingRoles, async (visit) => {
    const entry = await entryOf(visit);
    if (entry === undefined) return visit.notFound();
    const { language } = visit;
    const t = words[language];
    return visit.show('pages/protected-lists/entry.njk', {
      title: t.one,
      t,
      facts: [
        { key: t.facts.reference, value: entry.reference },
        { key: t.facts.list, value: t.lists[entry.list] },
        { key: t.facts.at, value: momentText(entry.at, language) },
        { key: t.facts.state, value: stateText(entry, visit) },
      ],
      endPath: entry.endedAt === null ? `/protected-lists/${entry.entryId}/end` : undefined,
    });
  });

  post('/protected-lists/:id/end', keepingRoles, async (visit) => {
    const entryId = visit.params['id'];
    if (!isId(entryId)) return visit.notFound();
    const reply = await settle(visit.core.POST('/v1/list-entries/{entryId}/end', { params: { path: { entryId } }, body: {} }));
    if (!reply.ok) return visit.again(`/protected-lists/${entryId}`, reply.problem.status === 404 ? [fault('notEnded')] : faultsOf(reply.problem, () => undefined));
    visit.say(bothOf(words, (t) => t.ended));
    return visit.go('/protected-lists');
  });
}
