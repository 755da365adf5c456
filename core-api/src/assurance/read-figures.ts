import { inLanguage } from '../answer/language.ts';
import type { Core } from '../core.ts';
import type { IsoDate, OrganisationId } from '../shared/brands.ts';
import { freshnessOf } from '../shared/feed-freshness.ts';
import { addDays } from '../shared/london-day.ts';
import { countLeaves } from '../store/sql/count-leaves.ts';
import { countMisuse } from '../store/sql/count-misuse.ts';
import { countOutcomes } from '../store/sql/count-outcomes.ts';
import { countOverrides } from '../store/sql/count-overrides.ts';
import { listUnreviewedDeclarations } from '../store/sql/list-unreviewed-declarations.ts';
import { measureSealing } from '../store/sql/measure-sealing.ts';
import { selectAgreementsInForce } from '../store/sql/select-agreements-in-force.ts';
import { selectFeedsOfOrganisation } from '../store/sql/select-feeds-of-organisation.ts';
import { selectSharedFeeds } from '../store/sql/select-shared-feeds.ts';
import { widenToAgreed } from '../store/sql/widen-to-agreed.ts';
import type { Db } from '../store/store.ts';

export type FeedState = 'current' | 'late' | 'silent' | 'suspended';

/** What a pack counts: of one organisation, about nobody. */
export type PackFigures = {
  /** Leaves of the month by kind; `opened` are people and places that were looked at closer. */
  readonly use: Readonly<Record<string, number>>;
  /** Seconds from a leaf to the checkpoint that holds it. */
  readonly sealing: { readonly looked: number; readonly unsealed: number; readonly median: number | null; readonly p99: number | null; readonly longest: number | null };
  /** Own feeds and those that answers read, as they stand now. */
  readonly feeds: readonly { readonly name: string; readonly owner: string; readonly state: FeedState; readonly lastGood: Date | null }[];
  readonly misuse: { readonly alerts: number; readonly unsettled: number; readonly misuse: number; readonly lookedAt: number; readonly concerns: number };
  readonly outcomes: readonly { readonly code: string; readonly n: number }[];
  readonly waiting: { readonly declarations: number; readonly overrides: number; readonly rows: number };
  readonly ending: readonly { readonly agreementId: string; readonly version: number; readonly endsOn: string }[];
};

/** Leaves whose way into the log is measured: enough for a 99th in 100, few enough for a page that somebody waits for. */
const sampled = 10_000;
const endingWithinDays = 90;
const longAgo = new Date(0);

export type FiguresOrder = { readonly organisationId: OrganisationId; readonly organisationName: string; /** `YYYY-MM`. */ readonly month: string; readonly today: IsoDate; readonly language: 'en' | 'cy' };

/** In a transaction whose `own` is the organisation. */
export async function readFigures(db: Db, core: Pick<Core, 'clock'>, { organisationId, organisationName, month, today, language }: FiguresOrder): Promise<PackFigures> {
  const first = `${month}-01`;
  const now = core.clock.now();
  const [leaves, sealing, own, outcomes, misuse, declarations, overrides, agreements] = await Promise.all([
    db.rows(countLeaves, [organisationId, first]),
    db.one(measureSealing, [organisationId, first, sampled]),
    db.rows(selectFeedsOfOrganisation, [organisationId]),
    db.rows(countOutcomes, [organisationId, first]),
    db.one(countMisuse, [organisationId, first]),
    db.rows(listUnreviewedDeclarations, [organisationId, 1_000]),
    db.rows(countOverrides, [organisationId, longAgo]),
    db.rows(selectAgreementsInForce, [today]),
  ]);
  await db.one(widenToAgreed, [organisationId, today]);
  const shared = await db.rows(selectSharedFeeds, [organisationId, today]);
  const stateOf = (suspended: boolean, lastGood: Date | null, everySeconds: number): FeedState => (suspended ? 'suspended' : freshnessOf(lastGood, everySeconds, now));
  const count = Object.fromEntries(leaves.map(({ kind, n }) => [kind, n]));
  return {
    use: { ...count, opened: (count['person-viewed'] ?? 0) + (count['place-viewed'] ?? 0) },
    sealing: sealing ?? { looked: 0, unsealed: 0, median: null, p99: null, longest: null },
    feeds: [
      ...own.map((feed) => ({ name: inLanguage({ en: feed.name_en, cy: feed.name_cy }, language), owner: organisationName, state: stateOf(feed.suspended, feed.lastGood, feed.expectEverySeconds), lastGood: feed.lastGood })),
      ...shared.filter((feed) => feed.organisation_id !== (organisationId as string)).map((feed) => ({
        name: inLanguage({ en: feed.name_en, cy: feed.name_cy }, language), owner: inLanguage({ en: feed.organisation_name_en, cy: feed.organisation_name_cy }, language),
        state: stateOf(feed.suspended, feed.last_good, feed.expect_every_seconds), lastGood: feed.last_good,
      })),
    ],
    misuse: misuse ?? { alerts: 0, unsettled: 0, misuse: 0, lookedAt: 0, concerns: 0 },
    outcomes: outcomes.filter((one) => one.month === month),
    waiting: { declarations: declarations.length, overrides: overrides.reduce((sum, { unclosed }) => sum + unclosed, 0), rows: own.reduce((sum, { quarantined }) => sum + quarantined, 0) },
    ending: agreements.flatMap(({ agreementId, version, validTo, followed, parties }) => (validTo !== null && !followed && validTo <= addDays(today, endingWithinDays) && parties.includes(organisationId) ? [{ agreementId, version, endsOn: validTo }] : [])),
  };
}
