import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

import { contactsSchema } from '../../src/mapping/contacts-schema.ts';
import { mapActivity } from '../../src/mapping/map-activity.ts';
import { mapAddresses } from '../../src/mapping/map-addresses.ts';
import { mapPerson } from '../../src/mapping/map-person.ts';
import { agreementSchema } from '../../src/relevance/agreement-schema.ts';
import { readingOf } from '../../src/relevance/reading-of.ts';
import type { Patient } from '../../src/resources/read-patient.ts';
import type { Resource } from '../../src/resources/read-resource.ts';
import { isActivity, readResource } from '../../src/resources/read-resource.ts';
import { readCorpus } from './read-corpus.ts';

/*
 * Part of `npm run test:corpora`: public FHIR resources (`MAST_CORPORA`, else ../shared/data) through readers and mapping. Exit code 1 when a resource of a type that is read was not, something threw, a
 * restricted person has an address, or a figure below its floor. Where the corpora are not at hand it says so.
 */
const today = '2026-11-21';
const agreement = agreementSchema.parse({
  reference: 'Corpora', reviewedBy: 'Test', reviewedOn: '2026-11-01',
  rules: [{ id: 'emergency', activity: ['emergency-attendance', 'emergency-admission'], do: 'send' }, { id: 'was-not-brought', activity: ['did-not-attend'], do: 'send' }, { id: 'episode', activity: ['episode', 'flag'], do: 'send' }, { id: 'not-safeguarding', do: 'leave-out' }],
});
const contacts = contactsSchema.parse({ standard: { team: 'Corpora' } });

/** What must be read and mapped at least; of the two without encounters only people. */
const corpora = [
  { name: 'ukcore', floors: { Patient: 20, Encounter: 1, Appointment: 1, EpisodeOfCare: 1, Flag: 1, record: 2 } },
  { name: 'pds', floors: { Patient: 8, restricted: 2 } },
  { name: 'synthea-bulk-10', floors: { Patient: 13, Encounter: 1_215, record: 23 } },
] as const;

const folder = join(resolve(process.env['MAST_CORPORA'] ?? join(import.meta.dirname, '../../../../../shared/data')), 'fhir');
if (existsSync(folder)) process.exitCode = corpora.map(({ name, floors }) => measure(name, floors)).every(Boolean) ? 0 : 1;
else process.stdout.write(`skipped: no FHIR corpora under ${folder} (MAST_CORPORA names another folder)\n`);

function measure(name: string, floors: Readonly<Record<string, number>>): boolean {
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const misses: string[] = [];
  const read = readCorpus(join(folder, name)).flatMap((raw) => {
    const resource = readResource(raw, readingOf(agreement, 'https://corpora.example/r4'));
    if (resource === undefined) count('of types that are not read');
    return resource ?? [];
  });
  const known = new Map<string, Resource>(read.map((one) => [`${one.resourceType}/${one.id}`, one]));
  for (const resource of read) {
    count(resource.resourceType);
    if (resource.resourceType === 'Patient') judgePatient(resource, count, misses);
    if (!isActivity(resource)) continue;
    const outcome = mapActivity(resource, (reference) => known.get(reference), { agreement, contacts, today });
    count(outcome.kind === 'record' ? 'record' : `${outcome.kind}: ${outcome.rule}`);
  }
  for (const [what, floor] of Object.entries(floors)) if ((counts.get(what) ?? 0) < floor) misses.push(`${what}: ${counts.get(what) ?? 0} of at least ${floor}`);
  process.stdout.write(`${name}\n${[...counts].map(([what, number]) => `  ${String(number).padStart(6)}  ${what}\n`).join('')}${misses.map((miss) => `MISSED  ${name}: ${miss}\n`).join('')}`);
  return misses.length === 0;
}

function judgePatient(patient: Patient, count: (what: string) => void, misses: string[]): void {
  const person = mapPerson(patient, { today, formerNames: true });
  const { identifiers = [] } = person as { identifiers?: { verified: boolean }[] };
  for (const { verified } of identifiers) count(verified ? 'NHS number, verified' : 'NHS number, not verified');
  const addresses = mapAddresses(patient.addresses, today);
  if (addresses.length > 0) count('with an address of today');
  if (addresses.some((one) => 'uprn' in one)) count('with a UPRN');
  if (patient.confidentiality === 'open') return;
  count('restricted');
  if (patient.addresses.length > 0) misses.push('a restricted person with an address');
}
