import type { Environment } from '../core.ts';
import type { Answer, Coverage, PersonAnswer, PlaceAnswer } from './answer-schema.ts';
import { coverageOf } from './coverage.ts';
import { evidenceOf } from './evidence.ts';
import type { FoundPeople, FoundPerson } from './find-people.ts';
import { standsOut } from './find-people.ts';
import type { FoundPlace, FoundPlaces } from './find-place.ts';
import { countByAge, isOpenBefore, sumOf, windowTo } from './frequency.ts';
import { addressText, involvementsOf, nameText, shownAddresses } from './involvement.ts';
import { showsLocation } from './is-displayable.ts';
import type { Language } from './language.ts';
import type { OpenScope } from './open-scope.ts';
import { noticeText } from './texts.ts';

/** An answer but for its receipt, which is signed after the commit. */
export type Draft = Omit<Answer, 'receipt'>;

export type Found = {
  readonly people: FoundPeople;
  readonly places: FoundPlaces;
  /** Show the involvements of every person found: the one picked person of a view. */
  readonly isView: boolean;
};

/**
 * The only maker of answers. Coverage is worked out here from every feed in scope, so that an answer without it cannot be made. Involvements are added
 * only for a person who stands out, or the one picked: no stranger's involvements are disclosed.
 */
export function assemble(searchId: string, environment: Environment, scope: OpenScope, found: Found, language: Language): Draft {
  const window = windowTo(scope.today);
  const detailed = found.isView || standsOut(found.people);
  const people = found.people.people.map((one) => personAnswer(one, scope, detailed && (found.isView || one.ranked.band === 'strong'), language));
  const places = found.places.places.map((place) => placeAnswer(place, scope));
  return {
    searchId,
    environment,
    askedAt: scope.now.toISOString(),
    window,
    total: people.reduce((sum, person) => sum + sumOf(person.frequency), 0),
    refine: found.people.refine || found.places.refine,
    people,
    places,
    coverage: coverage(scope),
    notice: noticeText(people.length > 0 || places.length > 0, language),
  };
}

function coverage(scope: OpenScope): Coverage[] {
  return coverageOf([...scope.feeds.values()], scope.now);
}

function personAnswer(found: FoundPerson, scope: OpenScope, isDetailed: boolean, language: Language): PersonAnswer {
  const { person, ranked } = found;
  const window = windowTo(scope.today);
  const records = person.records.map(({ record }) => record);
  const details = records.flatMap((record) => (record.person === undefined ? [] : [record.person]));
  const located = person.isRestricted ? [] : person.records.filter((record) => showsLocation(record, scope));
  const addresses = located.flatMap(({ record }) => shownAddresses(record)).filter((address) => address.role !== 'incident');
  return {
    personId: person.personId,
    band: ranked.band,
    evidence: evidenceOf(found, scope.usesLocation, language),
    names: distinct(details.flatMap((one) => one.names.map(nameText))),
    datesOfBirth: distinct(details.flatMap((one) => (one.dateOfBirth === undefined ? [] : [one.dateOfBirth.value]))),
    addresses: distinct(addresses.map(addressText)),
    frequency: countByAge(records, window),
    openBeforeWindow: records.filter((record) => isOpenBefore(record, window.from, window.to)).length,
    ...(isDetailed ? { involvements: involvementsOf(person.records, scope, person.isRestricted) } : {}),
    ...(found.household === undefined ? {} : { household: found.household.shown }),
  };
}

function placeAnswer(place: FoundPlace, scope: OpenScope): PlaceAnswer {
  return {
    placeId: place.placeId,
    address: addressText(place.address),
    ...(place.class === undefined ? {} : { class: place.class }),
    ...(place.isNamed ? { involvements: involvementsOf(place.records, scope, false) } : {}),
  };
}

/** In alphabetical order, without repeats that differ in letter case alone. */
function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.filter((text) => text !== '').map((text) => [text.toLowerCase(), text])).values()].toSorted();
}
