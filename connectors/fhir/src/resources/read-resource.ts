import { z } from 'zod';

import type { Appointment } from './read-appointment.ts';
import { readAppointment } from './read-appointment.ts';
import type { Location, Organization, Practitioner, PractitionerRole } from './read-directory.ts';
import { readDirectory } from './read-directory.ts';
import type { Encounter } from './read-encounter.ts';
import { readEncounter } from './read-encounter.ts';
import type { EpisodeOfCare } from './read-episode-of-care.ts';
import { readEpisodeOfCare } from './read-episode-of-care.ts';
import type { Flag } from './read-flag.ts';
import { readFlag } from './read-flag.ts';
import type { Patient } from './read-patient.ts';
import { readPatient } from './read-patient.ts';
import type { Reading } from './reading.ts';

export type Activity = Encounter | Appointment | EpisodeOfCare | Flag;
export type Resource = Patient | Activity | Organization | Location | PractitionerRole | Practitioner;

const readers: { readonly [Type in Resource['resourceType']]: (raw: unknown, id: string, reading: Reading) => Resource } = {
  Patient: readPatient, Encounter: readEncounter, Appointment: readAppointment, EpisodeOfCare: readEpisodeOfCare, Flag: readFlag, ...readDirectory,
};

/** FHIR R4 `id`; one of dots alone is a path, not a name. */
const header = z.object({ resourceType: z.string(), id: z.string().regex(/^(?!\.+$)[A-Za-z0-9\-.]{1,64}$/) });

/**
 * The one door through which a resource comes in: an allow-list. What a reader does not name is not in what it returns, and the raw resource is to be let go. Undefined for a type that
 * is not read, and for what has no usable id. Malformed parts are as if they were not there. Never throws.
 */
export function readResource(raw: unknown, reading: Reading): Resource | undefined {
  const said = header.safeParse(raw);
  if (!said.success || !Object.hasOwn(readers, said.data.resourceType)) return undefined;
  return readers[said.data.resourceType as Resource['resourceType']](raw, said.data.id, reading);
}

const activities: ReadonlySet<string> = new Set<Activity['resourceType']>(['Encounter', 'Appointment', 'EpisodeOfCare', 'Flag']);

/** Whether a resource becomes a record of its own. */
export function isActivity(resource: Resource): resource is Activity {
  return activities.has(resource.resourceType);
}
