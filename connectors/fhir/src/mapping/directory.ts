import type { Location, Organization, Practitioner, PractitionerRole } from '../resources/read-directory.ts';
import type { Activity, Resource } from '../resources/read-resource.ts';

/** Finds what was read under `Type/id`. */
export type Lookup = (reference: string) => Resource | undefined;

/** Who provides an activity: the place, its organisation, and who of its staff is named. */
export type Provider = {
  readonly location?: Location | undefined;
  readonly organization?: Organization | undefined;
  readonly role?: PractitionerRole | undefined;
  readonly worker?: Practitioner | undefined;
  /** ODS codes of the provider, its site and whatever these are part of. */
  readonly codes: readonly string[];
};

const mostHops = 4;

/** The provider of an activity: its own organisation, else that of its place, else that of its worker. Foreign and missing entries are as if they were not named. */
export function providerOf(activity: Activity, lookup: Lookup): Provider {
  const { organisation, locations, workers } = named(activity);
  const location = locations.map(lookup).find((one) => one?.resourceType === 'Location');
  const role = workers.map(lookup).find((one) => one?.resourceType === 'PractitionerRole');
  const worker = [...workers, role?.worker].map((one) => (one === undefined ? undefined : lookup(one))).find((one) => one?.resourceType === 'Practitioner');
  const organization = organizationAt([organisation, location?.provider, role?.provider], lookup);
  const said = activity.resourceType === 'Encounter' ? activity.providerCode : undefined;
  return { location, organization, role, worker, codes: [...codesOf(location), ...ancestry(organization, lookup).flatMap(codesOf), ...(said === undefined ? [] : [said])] };
}

function named(activity: Activity): { organisation?: string | undefined; locations: readonly string[]; workers: readonly string[] } {
  switch (activity.resourceType) {
    case 'Encounter':
      return { organisation: activity.provider, locations: activity.locations, workers: activity.workers };
    case 'Appointment':
      return { locations: activity.locations, workers: activity.workers };
    case 'EpisodeOfCare':
      return { organisation: activity.provider, locations: [], workers: activity.workers };
    case 'Flag':
      return activity.author?.startsWith('Organization/') === true ? { organisation: activity.author, locations: [], workers: [] } : { locations: [], workers: activity.author === undefined ? [] : [activity.author] };
  }
}

function organizationAt(references: readonly (string | undefined)[], lookup: Lookup): Organization | undefined {
  return references.map((one) => (one === undefined ? undefined : lookup(one))).find((one) => one?.resourceType === 'Organization');
}

/** An organisation and what it is part of, the nearest first. */
function ancestry(organization: Organization | undefined, lookup: Lookup): Organization[] {
  const line: Organization[] = [];
  let at = organization;
  while (at !== undefined && line.length < mostHops) {
    line.push(at);
    at = organizationAt([at.partOf], lookup);
  }
  return line;
}

function codesOf(place: Organization | Location | undefined): string[] {
  return [place?.siteCode, place?.organisationCode].filter((code) => code !== undefined);
}
