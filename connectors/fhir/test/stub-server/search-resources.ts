import type { StubResource } from './stub-resource.ts';
import { textsAt, valuesAt } from './stub-resource.ts';

/** Where each search parameter of a reference stands in a resource (FHIR R4, search parameter registry). */
const references: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Encounter: { patient: ['subject', 'reference'], subject: ['subject', 'reference'], 'service-provider': ['serviceProvider', 'reference'], location: ['location', 'location', 'reference'], 'episode-of-care': ['episodeOfCare', 'reference'], practitioner: ['participant', 'individual', 'reference'], participant: ['participant', 'individual', 'reference'] },
  Appointment: { patient: ['participant', 'actor', 'reference'], actor: ['participant', 'actor', 'reference'], location: ['participant', 'actor', 'reference'], practitioner: ['participant', 'actor', 'reference'] },
  EpisodeOfCare: { patient: ['patient', 'reference'], organization: ['managingOrganization', 'reference'], 'care-manager': ['careManager', 'reference'] },
  Flag: { patient: ['subject', 'reference'], subject: ['subject', 'reference'], author: ['author', 'reference'], encounter: ['encounter', 'reference'] },
  Location: { organization: ['managingOrganization', 'reference'] },
  PractitionerRole: { organization: ['organization', 'reference'], practitioner: ['practitioner', 'reference'], location: ['location', 'reference'] },
  Patient: { link: ['link', 'other', 'reference'] },
};

/** A parameter that the stub does not know is refused, not passed over: a misspelt one would find everything. */
export class UnknownParameter extends Error {}

const ours = new Set(['_count', '_sort', '_include', '_format', '_total', '_summary']);

/** The resources of a type that fit every parameter, in the order asked for. Throws UnknownParameter. */
export function searchResources(all: readonly StubResource[], type: string, parameters: URLSearchParams): StubResource[] {
  const fitting = all.filter((resource) => [...parameters].every(([name, value]) => ours.has(name) || fits(resource, type, name, value)));
  const sort = parameters.get('_sort');
  const stamp = (resource: StubResource): string => resource.meta?.lastUpdated ?? '';
  if (sort === null) return fitting;
  if (sort !== '_lastUpdated' && sort !== '-_lastUpdated') throw new UnknownParameter(sort);
  const rising = fitting.toSorted((a, b) => (stamp(a) < stamp(b) ? -1 : stamp(a) > stamp(b) ? 1 : 0));
  return sort.startsWith('-') ? rising.toReversed() : rising;
}

function fits(resource: StubResource, type: string, name: string, value: string): boolean {
  if (name === '_id') return value.split(',').includes(resource.id);
  if (name === '_lastUpdated') return isStamped(resource.meta?.lastUpdated ?? '', value);
  if (name === 'identifier') return value.split(',').some((token) => hasIdentifier(resource, token));
  const path = references[type]?.[name];
  if (path === undefined) throw new UnknownParameter(name);
  const wanted = value.split(',').map((one) => (one.includes('/') || name !== 'patient' ? one : `Patient/${one}`));
  return textsAt(resource, path).some((reference) => wanted.includes(reference));
}

/** `ge2026-01-01T00:00:00Z` and its like; without a prefix the same moment. */
function isStamped(stamp: string, wanted: string): boolean {
  const [, prefix = '', text = ''] = /^(eq|ge|gt|le|lt)?(.+)$/.exec(wanted) ?? [];
  const [at, limit] = [Date.parse(stamp), Date.parse(text)];
  if (Number.isNaN(limit)) throw new UnknownParameter('_lastUpdated');
  return { '': at === limit, eq: at === limit, ge: at >= limit, gt: at > limit, le: at <= limit, lt: at < limit }[prefix] ?? false;
}

function hasIdentifier(resource: StubResource, token: string): boolean {
  const [system, value] = token.split('|');
  return valuesAt(resource, ['identifier']).some((one) => textsAt(one, ['system'])[0] === system && textsAt(one, ['value'])[0] === value);
}

/** What `_include` brings along: the resources that the found ones point at. */
export function includedOf(found: readonly StubResource[], includes: readonly string[], read: (type: string, id: string) => StubResource | undefined): StubResource[] {
  const keys = new Set(
    includes.flatMap((include) => {
      const [type = '', name = ''] = include.split(':');
      const path = references[type]?.[name];
      if (path === undefined) throw new UnknownParameter(include);
      return found.filter(({ resourceType }) => resourceType === type).flatMap((resource) => textsAt(resource, path));
    }),
  );
  return [...keys].flatMap((key) => {
    const [type = '', id = ''] = key.split('/');
    const resource = read(type, id);
    return resource === undefined ? [] : [resource];
  });
}
