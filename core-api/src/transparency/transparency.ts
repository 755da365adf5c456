import { z } from 'zod';

import type { Bilingual } from '../access/gateway.ts';
import { gatewayStanding } from '../access/gateway.ts';
import { readFactsTexts } from '../agreements/facts-texts.ts';
import { needsConfirmed } from '../answer/needs-confirmed.ts';
import { nationsOf } from '../answer/read-caller.ts';
import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { AgreementInForce } from '../store/sql/select-agreements-in-force.ts';
import { selectAgreementsInForce } from '../store/sql/select-agreements-in-force.ts';
import { selectFeedNames } from '../store/sql/select-feed-names.ts';
import { selectParticipants } from '../store/sql/select-participants.ts';
import { selectTransparencyMonths } from '../store/sql/select-transparency-months.ts';
import { readTransparencyTexts } from './read-texts.ts';
import { toldCount } from './told-count.ts';
import type { Transparency } from './transparency-schema.ts';

/** Months that are told. */
const months = 24;
const limitsSchema = z.array(z.union([z.string(), z.object({ en: z.string(), cy: z.string().nullish() })])).catch([]);

/** What the public may know, from what is configured and in force at this moment and from counts of months that are over. Reads agreements, feeds' names and counts, and no row about anybody. */
export async function transparency(core: Core): Promise<Transparency> {
  const madeOn = londonDay(core.clock.now());
  const { agreements, participants, counted } = await core.store.tx({ readOnly: true }, async (db) => ({
    agreements: await db.rows(selectAgreementsInForce, [madeOn]),
    participants: await db.rows(selectParticipants, []),
    counted: await db.rows(selectTransparencyMonths, [months]),
  }));
  const parties = new Set(agreements.flatMap(({ contributors, readers }) => [...contributors.map(({ organisationId }) => organisationId), ...readers]));
  const partners = participants.filter(({ organisationId }) => parties.has(organisationId));
  const ids = partners.map(({ organisationId }) => organisationId as OrganisationId);
  const feeds = await core.store.tx({ visible: ids, readOnly: true }, async (db) => db.rows(selectFeedNames, [ids]));
  const { confirmed, unconfirmed, ...texts } = readTransparencyTexts();
  const nations = new Set(partners.flatMap(({ nation }) => nationsOf(nation)));
  const isSent = (organisationId: string, feedId: string): boolean => agreements.some(({ contributors }) => contributors.some((one) => one.organisationId === organisationId && one.feedId === feedId));
  return {
    madeOn,
    environment: core.environment,
    texts,
    partners: partners.map(({ organisationId, en, cy, sector, nation }) => ({
      name: both(en, cy),
      sector,
      nation,
      reads: agreements.some(({ readers }) => readers.includes(organisationId)),
      feeds: feeds.filter((feed) => feed.organisationId === organisationId && isSent(organisationId, feed.feedId)).map((feed) => ({
        name: both(feed.en, feed.cy),
        service: feed.service,
        doesNotShare: limitsSchema.parse(feed.doesNotShare).map((limit) => (typeof limit === 'string' ? both(limit, null) : both(limit.en, limit.cy))),
      })),
    })),
    fields: [...readFactsTexts().fields],
    gateways: core.catalogue.gateways
      .filter((gateway) => isNamed(agreements, gateway.id) && gateway.nations.some((nation) => nations.has(nation)) && gatewayStanding(gateway, { today: madeOn, onlyConfirmed: needsConfirmed(core) }) === 'open')
      .map(({ title, source, nations: of, status }) => ({ title, source: `${source.act}, ${source.provision}`, nations: [...of], status: status === 'confirmed' ? confirmed : unconfirmed })),
    months: { shown: longest(agreements.map(({ displayMonths }) => displayMonths)), stored: longest(agreements.map(({ storageMonths }) => storageMonths)) },
    searches: counted.map(({ month, searches, views }) => ({ month, answered: toldCount(searches), opened: toldCount(views) })),
    // A month of a few is left out as one of none is: a row without a number would tell them apart.
    dipSamples: counted.flatMap(({ month, lookedAt, concerns }) => (toldCount(lookedAt ?? 0) === null ? [] : [{ month, lookedAt: toldCount(lookedAt ?? 0), concerns: toldCount(concerns ?? 0) }])),
  };
}

/** An agreement that names no gateway leaves them to the catalogue. */
function isNamed(agreements: readonly AgreementInForce[], gateway: string): boolean {
  return agreements.some(({ gateways }) => gateways === null || gateways.includes(gateway));
}

function longest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function both(en: string, cy: string | null | undefined): Bilingual {
  return { en, cy: cy ?? en };
}
