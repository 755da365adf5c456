import type { Team } from '../organisations/feed-profile.ts';
import { swanseaBayHealth, swanseaBayHealthFeed } from '../organisations/swansea-bay-health.ts';
import type { FhirResource } from './fhir-resource.ts';
import { referenceTo } from './fhir-resource.ts';

const since = '2026-01-01T00:00:00.000Z';
const boardId = 'board';

/** The health board and its teams, as its server lists them. */
export function fhirDirectory(): FhirResource[] {
  const board: FhirResource = {
    resourceType: 'Organization', id: boardId, meta: { lastUpdated: since }, name: swanseaBayHealth.name.en,
    identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: swanseaBayHealth.code }],
  };
  const places = swanseaBayHealthFeed.teams.map((team): FhirResource => ({ resourceType: 'Location', ...entryOf(team), managingOrganization: referenceTo('Organization', boardId) }));
  const teams = swanseaBayHealthFeed.teams.map((team): FhirResource => ({ resourceType: 'Organization', ...entryOf(team), partOf: referenceTo('Organization', boardId) }));
  return [board, ...places, ...teams];
}

function entryOf({ team, phone, email }: Team): Pick<FhirResource, 'id' | 'meta'> & Record<string, unknown> {
  return { id: teamId(team), meta: { lastUpdated: since }, name: team, telecom: [{ system: 'phone', value: phone, use: 'work' }, { system: 'email', value: email, use: 'work' }] };
}

/** A team's id, from its name. */
export function teamId(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

/** Office hours are no field of a place in FHIR that is read: a connector's configuration has them, by team. */
export function teamContacts(): Record<string, { team: string; phone: string; email: string; hours?: string }> {
  return Object.fromEntries(
    swanseaBayHealthFeed.teams.flatMap(({ team, phone, email, hours }) => {
      const contact = { team, phone, email, ...(hours === undefined ? {} : { hours }) };
      return [[`Location/${teamId(team)}`, contact], [`Organization/${teamId(team)}`, contact]];
    }),
  );
}
