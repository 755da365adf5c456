import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readingOf } from '../src/relevance/reading-of.ts';
import { agreementSchema } from '../src/relevance/agreement-schema.ts';
import { readResource } from '../src/resources/read-resource.ts';
import { everything, mapStandard } from './map-standard.ts';
import type { StandardName } from './standard-resources.ts';
import { standardResources } from './standard-resources.ts';

const canary = 'Canarynarrative';
const reading = readingOf(agreementSchema.parse({ ...everything, marks: { safeguarding: [{ system: 'https://flags.example', code: 'safeguarding' }] } }), 'https://fhir.example/r4');
const concept = { coding: [{ system: 'http://snomed.info/sct', version: canary, code: canary, display: canary, userSelected: true }], text: canary };
const annotation = [{ authorString: canary, time: '2026-01-01', text: canary }];
const reference = { reference: `Condition/${canary}`, type: canary, identifier: { system: canary, value: canary }, display: canary };

/** Every element of FHIR R4 (http://hl7.org/fhir/R4) that is not read, by type of resource. */
const unread: Readonly<Record<StandardName, object>> = {
  patient: {
    telecom: [{ system: 'phone', value: canary }], generalPractitioner: [{ reference: `Organization/${canary}`, identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: canary } }], maritalStatus: concept, multipleBirthInteger: 2, photo: [{ data: canary, title: canary }], communication: [{ language: concept }], managingOrganization: reference, deceasedBoolean: true,
    contact: [{ relationship: [concept], name: { family: canary }, telecom: [{ system: 'phone', value: canary }], address: { line: [canary] }, organization: reference }],
  },
  encounter: {
    statusHistory: [{ status: canary }], classHistory: [{ class: { code: canary } }], type: [concept], serviceType: concept, priority: concept, episodeOfCare: [reference], basedOn: [reference], appointment: [reference], length: { value: 3, unit: canary }, reasonCode: [concept],
    reasonReference: [reference], diagnosis: [{ condition: reference, use: concept, rank: 1 }], account: [reference], partOf: reference,
    hospitalization: { preAdmissionIdentifier: { value: canary }, origin: reference, admitSource: concept, reAdmission: concept, dietPreference: [concept], specialCourtesy: [concept], specialArrangement: [concept], destination: reference, dischargeDisposition: concept },
  },
  appointment: { cancelationReason: concept, serviceCategory: [concept], serviceType: [concept], specialty: [concept], appointmentType: concept, reasonCode: [concept], reasonReference: [reference], priority: 1, description: canary, supportingInformation: [reference], comment: canary, patientInstruction: canary, basedOn: [reference], slot: [reference] },
  episode: { statusHistory: [{ status: canary }], type: [concept], diagnosis: [{ condition: reference, role: concept }], referralRequest: [reference], team: [reference], account: [reference] },
  flag: { category: [concept], code: { coding: [{ system: 'https://flags.example', code: 'safeguarding', display: canary }, ...concept.coding], text: canary }, encounter: reference },
  organization: { alias: [canary], address: [{ line: [canary] }], contact: [{ purpose: concept, name: { text: canary }, telecom: [{ value: canary }] }], endpoint: [reference] },
  location: { alias: [canary], description: canary, operationalStatus: { code: canary }, address: { line: [canary], postalCode: canary }, position: { longitude: 1, latitude: 2 }, type: [concept], physicalType: concept, availabilityExceptions: canary, hoursOfOperation: [{ daysOfWeek: [canary] }] },
  role: { code: [concept], specialty: [concept], healthcareService: [reference], availableTime: [{ daysOfWeek: [canary] }], notAvailable: [{ description: canary }], availabilityExceptions: canary },
  practitioner: { address: [{ line: [canary] }], gender: canary, birthDate: canary, photo: [{ title: canary }], qualification: [{ code: concept }], communication: [concept] },
};

/** What may stand at any object of any resource, and what nobody has thought of. */
const anywhere = { text: { status: 'generated', div: `<div>${canary}</div>` }, display: canary, note: annotation, comment: canary, contained: [{ resourceType: 'Condition', note: annotation }], extension: [{ url: `https://elsewhere.example/${canary}`, valueString: canary, extension: [{ url: canary, valueMarkdown: canary }] }], modifierExtension: [{ url: canary, valueString: canary }], _value: { id: canary }, [canary]: canary };

function planted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(planted);
  if (typeof part !== 'object' || part === null) return part;
  const inside = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, planted(value)]));
  const extension = [...(Array.isArray(inside['extension']) ? (inside['extension'] as unknown[]) : []), ...anywhere.extension];
  return { ...anywhere, ...inside, extension };
}

const names = Object.keys(standardResources) as StandardName[];

test.each(names)('of a %s nothing that is not named leaves its reader: no narrative, reason, diagnosis, note, display, extension or contained resource', (name) => {
  const whole = planted({ ...standardResources[name], ...unread[name] });
  const read = readResource(whole, reading);
  expect(JSON.stringify(whole).split(canary).length).toBeGreaterThan(10);
  expect(JSON.stringify(read)).not.toContain(canary);
  // The reader read it, and did not merely give up; of the codes only the name of a mark is left.
  expect(read).toEqual({ ...readResource(standardResources[name], reading), ...(name === 'flag' ? { marks: ['safeguarding'] } : {}) });
});

test.each(['encounter', 'appointment', 'episode', 'flag'] as const)('nor is it in the record of a %s', (map) => {
  const resources = Object.fromEntries(names.map((name) => [name, planted({ ...standardResources[name], ...unread[name] }) as Record<string, unknown>]));
  const outcome = mapStandard({ map, resources });
  expect(outcome.kind).toBe('record');
  expect(JSON.stringify(outcome)).not.toContain(canary);
});

test('narrative in place of a code, a status or a class is nowhere in the record', () => {
  const outcome = mapStandard({ resources: { encounter: { status: canary, class: { code: canary } } } });
  expect(outcome).toMatchObject({ kind: 'record', record: { status: 'unknown' } });
  expect(JSON.stringify(outcome)).not.toContain(canary);
});

test('whatever a resource looks like, reading and mapping it do not throw, and no key of a prototype is taken for a part', () => {
  const types = names.map((name) => standardResources[name].resourceType);
  const shapes = fc.dictionary(fc.constantFrom('identifier', 'name', 'address', 'meta', 'link', 'period', 'class', 'location', 'participant', 'subject', 'telecom', 'status', 'active', 'birthDate', 'extension', 'given', 'coding', 'constructor'), fc.jsonValue());
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.constantFrom('x1', 'a b', '', '__proto__', '..'), shapes, (resourceType, id, rest) => {
      const read = readResource({ ...rest, resourceType, id }, reading);
      expect(read === undefined).toBe(id !== 'x1');
    }),
    { numRuns: 200 },
  );
  fc.assert(fc.property(fc.constantFrom('encounter', 'appointment', 'episode', 'flag'), shapes, shapes, (map, activity, patient) => {
    const of = { encounter: activity, appointment: activity, episode: activity, flag: activity };
    expect(['record', 'remove', 'left-out', 'refused']).toContain(mapStandard({ map, resources: { [map]: of[map], patient } }).kind);
  }), { numRuns: 150 });
  for (const raw of [null, undefined, 'Encounter', 7, [], {}, { resourceType: 'constructor', id: 'x' }, { resourceType: 'Condition', id: 'x' }]) expect(readResource(raw, reading)).toBeUndefined();
}, 60_000);
