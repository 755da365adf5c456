import type { QuestionKind } from '../../access/covers-question.ts';
import { coversQuestion } from '../../access/covers-question.ts';
import type { Gateway } from '../../access/gateway.ts';
import type { AccountId, RecordId } from '../../shared/brands.ts';
import type { Role } from '../../shared/roles.ts';
import { askingRoles } from '../../shared/roles.ts';
import type { SharedFeedRow } from '../../store/sql/select-shared-feeds.ts';
import { involvementOf } from '../involvement.ts';
import { isDisplayable, isShownAtPlace } from '../is-displayable.ts';
import type { Language } from '../language.ts';
import type { OpenRecord } from '../open-sealed.ts';
import type { Grounds, OpenScope } from '../open-scope.ts';
import { feedKey, scopeOf } from '../open-scope.ts';
import type { SightWay } from './sight-schema.ts';

/** Everything but the role, under which each is tried. */
export type SightGrounds = Omit<Grounds, 'caller'> & { readonly caller: Omit<Grounds['caller'], 'role'> };

const nobody = 'nobody' as AccountId;
const levels = [0, 1, 2] as const;
type Seen = Pick<SightWay, 'months' | 'narrowedIn' | 'levels'>;

/**
 * What an organisation sees of one feed, by legal basis and role: for each basis that may be declared today, the scope that a question under it would open, and what that scope shows of a record of each
 * level. Decided by the functions that decide answers (scopeOf, isDisplayable, isShownAtPlace, involvementOf), so that it cannot say another thing than they do. Bases and roles that see alike stand together.
 */
export function sightOf(grounds: SightGrounds, feed: SharedFeedRow, language: Language): SightWay[] {
  const found = grounds.catalogue.flatMap((gateway) =>
    askingRoles.flatMap((role) => {
      const seen = seenUnder(gateway, role, grounds, feed, language);
      return seen === undefined ? [] : [{ gateway: { id: gateway.id, title: gateway.title[language] }, role, seen }];
    }),
  );
  const byGateway = [...Map.groupBy(found, ({ gateway, seen }) => `${gateway.id} ${JSON.stringify(seen)}`).values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [{ gateway: first.gateway, roles: [first, ...rest].map(({ role }) => role), seen: first.seen }]));
  return [...Map.groupBy(byGateway, ({ roles, seen }) => JSON.stringify([roles, seen])).values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [{ gateways: [first, ...rest].map(({ gateway }) => gateway), roles: first.roles, ...first.seen }]));
}

function seenUnder(gateway: Gateway, role: Role, grounds: SightGrounds, feed: SharedFeedRow, language: Language): Seen | undefined {
  const person = scopeUnder('person', gateway, role, grounds, language);
  const place = scopeUnder('place', gateway, role, grounds, language);
  if (person === undefined && place === undefined) return undefined;
  const of = (person ?? place)?.feeds.get(feedKey(feed.organisation_id, feed.feed_id));
  const reaches = of?.suspended === true ? [] : (of?.reaches ?? []);
  return {
    months: reaches.length === 0 ? null : Math.max(...reaches.map(({ months }) => months)),
    narrowedIn: [...(of?.narrowedIn ?? [])],
    levels: levels.map((level) => {
      const record = specimen(feed, level, grounds);
      const isShown = person !== undefined && isDisplayable(record, person);
      return { level, person: isShown, location: isShown && involvementOf(record, person, level > 0).fullAddress !== undefined, address: place !== undefined && isShownAtPlace(record, place) };
    }),
  };
}

/** The scope of a question of that kind, declared under that basis alone for the first subject that covers it; undefined where nobody of the role may declare it so. */
function scopeUnder(asksFor: QuestionKind, gateway: Gateway, role: Role, grounds: SightGrounds, language: Language): OpenScope | undefined {
  const expiresAt = new Date(grounds.now.getTime() + 60_000);
  for (const subject of gateway.subjects.filter((one) => coversQuestion(one, asksFor))) {
    const scope = scopeOf({ accountId: nobody }, { ...grounds, caller: { ...grounds.caller, role } }, { declaration: { accountId: nobody, gateways: [gateway.id], subject, expiresAt }, asksFor }, language);
    if (scope.ok) return scope.value;
  }
  return undefined;
}

/** A record that the feed might send today, with a home, of nobody. */
function specimen(feed: SharedFeedRow, sensitivity: 0 | 1 | 2, { today, now }: SightGrounds): OpenRecord {
  return {
    recordId: 'specimen' as RecordId, organisationId: feed.organisation_id, feedId: feed.feed_id, variantId: null, receivedAt: now, version: 1,
    record: { sourceRef: 'specimen', service: feed.service, kind: 'involvement', date: today, status: 'open', addresses: [{ lines: ['specimen'], role: 'home' }], contact: { team: 'specimen' }, sensitivity },
  };
}
