import { serviceName } from '@mast/panel/words';

import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import type { Fact } from '../../page/fact.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { CoreProblem } from '../../core/core-fault.ts';
import type { Feed, SuspensionReason } from './feeds.ts';
import { feedOf, pathOf, rowRoles, seeingRoles, stoppingRoles } from './feeds.ts';
import { words } from './words.ts';

/** GET /feeds/:id: how one feed stands; and taking it out of answers, and letting it in again. */
export function feedRoutes({ get, post }: Routes): void {
  get('/feeds/:id', seeingRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined) return visit.notFound();
    const { language, me } = visit;
    const t = words[language];
    const to = (page: string): string => pathOf(feed.feedId, page);
    const stops = stoppingRoles.includes(me.role);
    return visit.show('pages/feeds/feed.njk', {
      title: t.one,
      t,
      name: feed.name,
      facts: feedFacts(feed, visit),
      held: feed.held > 0 ? t.held(feed.held) : undefined,
      doings: [
        ...(rowRoles.includes(me.role) ? [{ label: t.toRefused, text: t.toRefusedText, href: to('refused') }] : []),
        { label: t.toOnboarding, text: t.toOnboardingText, href: to('onboarding') },
        { label: t.toScorecards, text: t.toScorecardsText, href: to('scorecards') },
        ...(stops && feed.state !== 'suspended' ? [{ label: t.suspend, text: t.suspendText, href: to('suspend') }] : []),
        ...(stops && feed.state === 'suspended' ? [{ label: t.reopen, text: t.reopenText, href: to('reopen') }] : []),
      ],
    });
  });

  get('/feeds/:id/suspend', stoppingRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined || feed.state === 'suspended') return visit.notFound();
    const t = words[visit.language];
    return visit.show('pages/feeds/stop.njk', {
      title: t.suspend, t, name: feed.name, back: pathOf(feed.feedId), action: pathOf(feed.feedId, 'suspend'), text: t.suspendText, needsFactor: false,
      reasons: Object.entries(t.suspendReasons).map(([value, text]) => ({ value, text })),
    });
  });

  post('/feeds/:id/suspend', stoppingRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined) return visit.notFound();
    const { feedId } = feed;
    const reason = choiceOf(visit.form, 'reason', Object.keys(words.en.suspendReasons) as SuspensionReason[]);
    if (reason === undefined) return visit.again(pathOf(feedId, 'suspend'), [{ field: 'reason', text: bothOf(words, (t) => t.faults.reason) }]);
    const reply = await settle(visit.core.POST('/v1/feeds/{feedId}/suspension', { params: { path: { feedId } }, body: { reason } }));
    if (!reply.ok) return visit.again(pathOf(feedId, 'suspend'), feedFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.suspended));
    return visit.go(pathOf(feedId));
  });

  get('/feeds/:id/reopen', stoppingRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined || feed.state !== 'suspended') return visit.notFound();
    const t = words[visit.language];
    return visit.show('pages/feeds/stop.njk', { title: t.reopen, t, name: feed.name, back: pathOf(feed.feedId), action: pathOf(feed.feedId, 'reopen'), text: t.reopenText, needsFactor: true, reasons: [] });
  });

  post('/feeds/:id/reopen', stoppingRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined) return visit.notFound();
    const { feedId } = feed;
    const reply = await settle(visit.core.POST('/v1/feeds/{feedId}/reopening', { params: { path: { feedId } }, body: {} }));
    if (!reply.ok) return visit.again(pathOf(feedId, 'reopen'), feedFaults(reply.problem));
    visit.say(bothOf(words, (t) => (reply.value.state === 'active' ? t.reopened : t.asked)));
    return visit.go(pathOf(feedId));
  });
}

/** What the core said of an act on a feed. */
export function feedFaults(problem: CoreProblem): readonly Fault[] {
  if (problem.code === 'two-people-needed') return [{ text: bothOf(words, (t) => t.faults.twoPeople) }];
  if (problem.code === 'state-changed') return [{ text: bothOf(words, (t) => t.faults.stateChanged) }];
  return faultsOf(problem, () => undefined);
}

function feedFacts(feed: Feed, { language }: Visit): readonly Fact[] {
  const t = words[language];
  return [
    { key: t.facts.state, value: t.states[feed.state], lines: [t.stateTexts[feed.state]] },
    { key: t.facts.lastGood, value: feed.lastGood === null ? t.never : momentText(feed.lastGood, language) },
    { key: t.facts.expected, value: t.hours(feed.expectEveryHours), lines: [t.modes[feed.mode]] },
    { key: t.facts.service, value: serviceName(feed.service, language) },
    { key: t.facts.sequence, value: String(feed.sequence) },
    { key: t.facts.records, value: String(feed.liveRecords) },
    { key: t.facts.refused, value: feed.quarantined === 0 ? t.noneWaiting : t.waiting(feed.quarantined) },
    { key: t.facts.id, value: feed.feedId },
  ];
}
