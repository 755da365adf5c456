import { serviceName } from '@mast/panel/words';

import type { Routes } from '../../page/page.ts';
import { sorted, sortedColumn, sortingOf } from '../../page/sorting.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Feed } from './feeds.ts';
import { findFeeds, pathOf, seeingRoles } from './feeds.ts';
import { words } from './words.ts';

const keys = ['name', 'state', 'lastGood', 'records', 'refused'] as const;
/** The state that wants somebody first stands first. */
const urgency = { silent: 0, suspended: 1, late: 2, current: 3 } as const;

/** GET /feeds: what the organisation sends, and whether it arrives. */
export function listRoute({ get }: Routes): void {
  get('/feeds', seeingRoles, async (visit) => {
    const { language, core, me, query } = visit;
    const t = words[language];
    const feeds = await findFeeds(core);
    const sorting = sortingOf(query, ['state', ...keys.filter((key) => key !== 'state')]);
    const value = (feed: Feed, key: (typeof keys)[number]): string | number | undefined =>
      ({ name: feed.name, state: urgency[feed.state], lastGood: feed.lastGood ?? undefined, records: feed.liveRecords, refused: feed.quarantined })[key];
    return visit.show('pages/feeds/list.njk', {
      title: t.title,
      t,
      intro: t.intro(me.organisation.name),
      columns: keys.map((key) => ({ ...sortedColumn(t.columns[key], key, sorting, '/feeds', {}), numeric: key === 'records' })),
      rows: sorted(feeds, sorting, value, language).map((feed) => [
        { text: feed.name, href: pathOf(feed.feedId), lines: [serviceName(feed.service, language)] },
        t.states[feed.state],
        { text: feed.lastGood === null ? t.never : momentText(feed.lastGood, language), lines: [t.hours(feed.expectEveryHours)] },
        String(feed.liveRecords),
        feed.quarantined === 0 ? t.noneWaiting : t.waiting(feed.quarantined),
      ]),
    });
  });
}
