import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { londonDay } from '../shared/london-day.ts';
import { monthsBefore } from '../shared/months-before.ts';
import { countCards } from '../store/sql/count-cards.ts';
import { countLinks } from '../store/sql/count-links.ts';
import { countOutcomes } from '../store/sql/count-outcomes.ts';
import { selectTimeBaseline } from '../store/sql/select-time-baseline.ts';
import { sumTimeSaved } from '../store/sql/sum-time-saved.ts';
import { timeBaselineSchema } from './keep-time-baseline.ts';
import { monthlyRates, monthlyRatesSchema } from './monthly-rates.ts';
import { shownCards } from './shown-cards.ts';
import { shownCount, smallestShown } from './small-numbers.ts';

/** The month under way and the twelve before it; cards are kept as long. */
const months = 12;
const month = z.string().regex(/^\d{4}-\d{2}$/);

/** Answer to GET /v1/outcome-figures: counts by month, the latest first, about nobody. */
export const outcomeFiguresSchema = z
  .object({
    from: month,
    suppressedBelow: z.int().describe('Counts above none and under this are not given (null), nor anything from which they could be worked out.'),
    outcomes: z.array(z.object({ month, outcome: z.string(), count: z.int().nullable() })).describe('What came of calls that people of the organisation made.'),
    rates: z.array(monthlyRatesSchema),
    baseline: timeBaselineSchema.nullable().describe('How long it takes without MAST to find out whom to call, as the organisation has measured it; without it no time is reckoned as saved.'),
    cards: z
      .array(z.object({ month, service: z.string(), given: z.int().nullable(), accepted: z.int().nullable(), overridden: z.int().nullable(), reasons: z.array(z.object({ reason: z.string(), count: z.int().nullable() })) }))
      .describe('Cards that health records of the organisation were given, and how many the records reported as followed or set aside, by reason.'),
  })
  .meta({ id: 'OutcomeFigures' });
export type OutcomeFigures = z.infer<typeof outcomeFiguresSchema>;

/** What came of calls and of cards over the last year, of the caller's organisation. @throws MastError `audit-unavailable` */
export async function outcomeFigures(core: Core, { organisationId, accountId, hostId }: UserPrincipal): Promise<OutcomeFigures> {
  const from = monthsBefore(londonDay(core.clock.now()), months).slice(0, 7);
  const since = `${from}-01`;
  return core.store.tx({ own: organisationId }, async (db) => {
    const baseline = (await db.one(selectTimeBaseline, [organisationId])) ?? null;
    const [outcomes, cards, links, time] = await Promise.all([
      db.rows(countOutcomes, [organisationId, since]),
      db.rows(countCards, [organisationId, since]),
      db.rows(countLinks, [organisationId, since]),
      baseline === null ? [] : db.rows(sumTimeSaved, [organisationId, since, baseline.minutesLow]),
    ]);
    await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, { kind: 'outcome-figures-read', payload: {} });
    return {
      from,
      suppressedBelow: smallestShown,
      outcomes: outcomes.map(({ month: of, code, n }) => ({ month: of, outcome: code, count: shownCount(n) })),
      rates: monthlyRates({ outcomes, links, time, baseline }),
      baseline,
      cards: shownCards(cards),
    };
  });
}
