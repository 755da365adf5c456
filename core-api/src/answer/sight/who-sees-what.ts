import type { UserPrincipal } from '../../access/principal.ts';
import type { Core } from '../../core.ts';
import { neutralService } from '../../sensitivity/neutral-label.ts';
import { londonDay } from '../../shared/london-day.ts';
import { selectAgreementsInForce } from '../../store/sql/select-agreements-in-force.ts';
import { selectParticipants } from '../../store/sql/select-participants.ts';
import type { SharedFeedRow } from '../../store/sql/select-shared-feeds.ts';
import { selectSharedFeeds } from '../../store/sql/select-shared-feeds.ts';
import { widenToAgreed } from '../../store/sql/widen-to-agreed.ts';
import type { Language } from '../language.ts';
import { inLanguage } from '../language.ts';
import { needsConfirmed } from '../needs-confirmed.ts';
import { nationsOf } from '../read-caller.ts';
import type { SightLine, WhoSeesWhat } from './sight-schema.ts';
import { sightOf } from './sight-of.ts';

type Participant = { readonly organisationId: string; readonly code: string; readonly en: string; readonly cy: string | null; readonly nation: string; readonly sector: string; readonly part: string };

/** What the caller's organisation sees of others, and others of it, at this moment. Reads agreements and feeds' details; no record. */
export async function whoSeesWhat(core: Core, { organisationId: own }: Pick<UserPrincipal, 'organisationId'>, language: Language): Promise<WhoSeesWhat> {
  const now = core.clock.now();
  const today = londonDay(now);
  const participants: readonly Participant[] = await core.store.tx({ readOnly: true }, (db) => db.rows(selectParticipants, []));
  const agreements = await core.store.tx({ readOnly: true }, (db) => db.rows(selectAgreementsInForce, [today]));
  const readers = new Set(agreements.filter(({ contributors }) => contributors.some(({ organisationId }) => organisationId === (own as string))).flatMap((agreement) => agreement.readers));
  const seen = await core.store.tx({ own, readOnly: true }, async (db) => {
    await db.one(widenToAgreed, [own, today]);
    return db.rows(selectSharedFeeds, [own, today]);
  });
  const linesOf = (reader: Participant, feeds: readonly SharedFeedRow[]): SightLine[] => {
    const grounds = { now, today, catalogue: core.catalogue.gateways, onlyConfirmed: needsConfirmed(core), shared: feeds, caller: { nations: nationsOf(reader.nation), sector: reader.sector, readsOnly: reader.part === 'reader' } };
    return feeds.map((feed) => ({
      reader: { code: reader.code, name: inLanguage(reader, language) },
      owner: { code: feed.code, name: inLanguage({ en: feed.organisation_name_en, cy: feed.organisation_name_cy }, language) },
      feed: { feedId: feed.feed_id, name: inLanguage({ en: feed.name_en, cy: feed.name_cy }, language) },
      service: neutralService(feed.service),
      suspended: feed.suspended,
      ways: sightOf(grounds, feed, language),
    })).toSorted((a, b) => compare(`${a.reader.name} ${a.owner.name} ${a.feed.name}`, `${b.reader.name} ${b.owner.name} ${b.feed.name}`));
  };
  const theySee: SightLine[] = [];
  for (const reader of participants.filter(({ organisationId }) => organisationId !== (own as string) && readers.has(organisationId))) {
    // The same statement as of an answer of theirs; of feeds only the caller's own are in sight.
    theySee.push(...linesOf(reader, await core.store.tx({ own, visible: [own], readOnly: true }, (db) => db.rows(selectSharedFeeds, [reader.organisationId, today]))));
  }
  const self = participants.find(({ organisationId }) => organisationId === (own as string));
  return { at: now.toISOString(), weSee: self === undefined ? [] : linesOf(self, seen.filter((feed) => feed.organisation_id !== (own as string))), theySee };
}

function compare(a: string, b: string): number {
  return a.localeCompare(b);
}
