import { settle, valueOf } from '../../core/call-core.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Language } from '../../words/language.ts';
import { feedFaults } from './feed-routes.ts';
import type { Refused } from './feeds.ts';
import { feedOf, pathOf, rowRoles } from './feeds.ts';
import { fieldWords, ruleWords } from './field-words.ts';
import { words } from './words.ts';

/** GET /feeds/:id/refused: which rows were refused and why; and trying them once more. */
export function refusedRoutes({ get, post }: Routes): void {
  get('/feeds/:id/refused', rowRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined) return visit.notFound();
    const { language, core, query } = visit;
    const t = words[language];
    const cursor = /^\d{1,15}-\d{1,6}$/.test(query['cursor'] ?? '') ? query['cursor'] : undefined;
    const { feedId } = feed;
    const { rows, nextCursor } = await valueOf(core.GET('/v1/feeds/{feedId}/quarantine', { params: { path: { feedId }, query: cursor === undefined ? {} : { cursor } } }));
    const page = pathOf(feedId, 'refused');
    return visit.show('pages/feeds/refused.njk', {
      title: t.refusedTitle,
      t,
      name: feed.name,
      back: pathOf(feedId),
      redrivePath: rows.length > 0 ? page : undefined,
      summaryColumns: [t.summaryColumns.field, t.summaryColumns.why].map((label) => ({ label })).concat([{ label: t.summaryColumns.count, numeric: true } as { label: string }]),
      summary: summaryOf(rows, language),
      columns: [t.refusedColumns.where, t.refusedColumns.field, t.refusedColumns.why, t.refusedColumns.at].map((label) => ({ label })),
      rows: rows.map(({ sequence, row, problems, at }) => {
        const [first, ...more] = problems;
        // Rows are counted from 1 by people and from 0 by the API.
        return [
          t.where(sequence, row + 1),
          { text: fieldWords(first?.pointer ?? '', language), lines: more.map(({ pointer }) => fieldWords(pointer, language)) },
          { text: ruleWords(first?.rule ?? '', language), lines: more.map(({ rule }) => ruleWords(rule, language)) },
          momentText(at, language),
        ];
      }),
      older: nextCursor === null ? undefined : `${page}?cursor=${nextCursor}`,
      newest: cursor === undefined ? undefined : page,
    });
  });

  post('/feeds/:id/refused', rowRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined) return visit.notFound();
    const { feedId } = feed;
    const reply = await settle(visit.core.POST('/v1/feeds/{feedId}/redrive', { params: { path: { feedId } }, body: {} }));
    if (!reply.ok) return visit.again(pathOf(feedId, 'refused'), feedFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.redriven(reply.value.applied, reply.value.stillRejected)));
    return visit.go(pathOf(feedId, 'refused'));
  });
}

/** How often each reason stands on a page, the most frequent first. A number in a list is not a reason of its own. */
function summaryOf(rows: readonly Refused[], language: Language): readonly unknown[] {
  const all = rows.flatMap(({ problems }) => problems.map(({ pointer, rule }) => ({ pointer: pointer.replaceAll(/\/\d+/g, ''), rule })));
  const counted = [...Map.groupBy(all, ({ pointer, rule }) => `${pointer} ${rule}`).values()].toSorted((a, b) => b.length - a.length);
  return counted.slice(0, 5).flatMap(([first, ...more]) => (first === undefined ? [] : [[fieldWords(first.pointer, language), ruleWords(first.rule, language), String(more.length + 1)]]));
}
