import type { z } from 'zod';

import type { Core } from '../core.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { selectFeedSigns } from '../store/sql/select-feed-signs.ts';
import type { Db } from '../store/store.ts';
import type { SeenStep } from './steps.ts';

/** Intervals in a row, each with an arrival, that make updates regular (judgement: a working week of a daily feed). */
const periodsWanted = 5;

export type Seen = { readonly isSeen: boolean; readonly since?: string; readonly periodsMet?: number; readonly periodsWanted?: number };

/** What MAST sees for itself of a feed's way into service; undefined when the organisation has no such feed. */
export async function seeSteps(db: Db, core: Pick<Core, 'clock'>, organisationId: OrganisationId, feedId: FeedId): Promise<Readonly<Record<SeenStep, Seen>> | undefined> {
  const now = core.clock.now();
  const signs = await db.one(selectFeedSigns, [organisationId, feedId, londonDay(now), now, periodsWanted]);
  return signs === undefined ? undefined : readSigns(signs);
}

function readSigns({ agreedSince, hasConnector, firstApplied, periodsMet }: z.infer<NonNullable<typeof selectFeedSigns.row>>): Readonly<Record<SeenStep, Seen>> {
  const since = (moment: Date | string | null): { since?: string } => (moment === null ? {} : { since: new Date(moment).toISOString() });
  return {
    agreement: { isSeen: agreedSince !== null, ...since(agreedSince) },
    'connection-set-up': { isSeen: hasConnector },
    'sample-received': { isSeen: firstApplied !== null, ...since(firstApplied) },
    'daily-updates': { isSeen: periodsMet >= periodsWanted, periodsMet: Math.min(periodsMet, periodsWanted), periodsWanted },
  };
}
