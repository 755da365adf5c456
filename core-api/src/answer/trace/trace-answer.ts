import type { DisclosedRecord, DisclosureWay, Trace } from '../../audit/trace.ts';
import { personText } from '../../audit/trace.ts';
import type { Core } from '../../core.ts';
import { recordSource } from '../../sensitivity/record-source.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import type { Draft, Found } from '../assemble.ts';
import type { VisiblePerson } from '../load-people.ts';
import type { OpenRecord } from '../open-sealed.ts';
import type { Question } from '../question-schema.ts';
import type { Sought } from '../read-question.ts';
import { askedTexts } from './asked-texts.ts';
import { identityTexts } from './identity-texts.ts';

/** By what an answer is found again, and what the owners of its records may read of it: everybody listed, by id and by who they are, and every record that was read for them. A nil is found by its question. */
export function traceAnswer(core: Pick<Core, 'keys'>, gateways: readonly string[], question: Question, sought: Sought, found: Found, draft: Draft): Trace {
  const shown = new Set([...draft.people, ...draft.places].flatMap(({ involvements }) => (involvements ?? []).map(({ involvementId }) => involvementId)));
  const wayOf = ({ recordId }: OpenRecord): DisclosureWay => (shown.has(recordId) ? 'shown' : 'listed');
  const { people } = found.people;
  const { places } = found.places;
  return {
    terms: question,
    asked: askedTexts(sought),
    shown: [...people.flatMap(({ person }) => personTexts(person)), ...places.map(({ placeId }) => `place|${placeId}`)],
    records: [
      ...people.flatMap(({ person, household }) => [...[...person.records, ...(person.olderRecords ?? [])].map((record) => disclosed(core, record, wayOf(record))), ...(household?.records ?? []).map((record) => disclosed(core, record, 'household'))]),
      ...places.flatMap(({ records }) => records.map((record) => disclosed(core, record, wayOf(record)))),
    ],
    gateways,
  };
}

/** A person by the id of today and by who the contents say they are. */
export function personTexts({ personId, variants }: Pick<VisiblePerson, 'personId' | 'variants'>): string[] {
  return [personText(personId), ...variants.flatMap(({ features }) => identityTexts(features))];
}

/** A record as its owner may read of it. */
export function disclosed({ keys }: Pick<Core, 'keys'>, { organisationId, feedId, recordId, version, record }: OpenRecord, way: DisclosureWay): DisclosedRecord {
  return { owner: organisationId as OrganisationId, feedId, source: recordSource(keys, organisationId, feedId, record.sourceRef), recordId, ref: record.sourceRef, version, way };
}
