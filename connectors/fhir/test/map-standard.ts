import { mapActivity } from '../src/mapping/map-activity.ts';
import { contactsSchema } from '../src/mapping/contacts-schema.ts';
import type { Outcome } from '../src/mapping/outcome.ts';
import { agreementSchema } from '../src/relevance/agreement-schema.ts';
import { readingOf } from '../src/relevance/reading-of.ts';
import type { Activity, Resource } from '../src/resources/read-resource.ts';
import { readResource } from '../src/resources/read-resource.ts';
import type { StandardName } from './standard-resources.ts';
import { standardResources } from './standard-resources.ts';

export type Change = Readonly<Record<string, unknown>>;
export type MapWish = {
  /** Changes of the standard resources, and further ones by any name; null takes a part, or a resource, away. */
  readonly resources?: Readonly<Record<string, Change | null>> | undefined;
  readonly agreement?: Change | undefined;
  readonly contacts?: Change | undefined;
  readonly map?: StandardName | undefined;
};

export const everything = { reference: 'Test agreement', reviewedBy: 'Test', reviewedOn: '2026-10-01', rules: [{ id: 'everything', do: 'send' }] } as const;
const contacts = { standard: { team: 'Safeguarding hub', phone: '01632 960001' }, restricted: { team: 'Safeguarding hub', phone: '01632 960002' } } as const;

/** Maps one of the standard resources, the encounter where none is named, with everything around it changed as wished. */
export function mapStandard({ resources = {}, agreement = {}, contacts: others = {}, map = 'encounter' }: MapWish): Outcome {
  const rules = agreementSchema.parse({ ...everything, ...agreement });
  const reading = readingOf(rules, 'https://fhir.example/r4');
  const raw = [...new Set([...Object.keys(standardResources), ...Object.keys(resources)])].flatMap((name) => {
    const change = resources[name];
    const standard = Object.hasOwn(standardResources, name) ? standardResources[name as StandardName] : {};
    return change === null ? [] : [withoutNull({ ...standard, ...change })];
  });
  const read = raw.flatMap((one) => readResource(one, reading) ?? []);
  const known = new Map<string, Resource>(read.map((one) => [`${one.resourceType}/${one.id}`, one]));
  const { resourceType, id } = { ...standardResources[map], ...resources[map] };
  const activity = known.get(`${resourceType}/${id}`);
  if (activity === undefined) throw new Error(`no ${map}`);
  return mapActivity(activity as Activity, (reference) => known.get(reference), { agreement: rules, contacts: contactsSchema.parse(withoutNull({ ...contacts, ...others })), today: '2026-11-21' });
}

function withoutNull(parts: Change): Change {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null));
}
