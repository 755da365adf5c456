import fc from 'fast-check';

const patients = ['M1', 'M2', 'M3', 'M4'];
const anyone = fc.constantFrom(...patients);
const someone = { name: fc.constantFrom('Ann', 'Beth', 'Cath'), address: fc.constantFrom('Here', 'There', '""', undefined), restricted: fc.constantFrom('Y', 'N', undefined), status: fc.constantFrom('NSTS01', 'UA', undefined, undefined, undefined), nhs: fc.constantFrom('9990001006', '9990001014', undefined, undefined) };
const saidOf = (said: Readonly<Record<string, string | undefined>>): string => Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join(' ');
/** Anything that a hospital might say of four patients and three attendances. */
const happening = fc.oneof(
  fc.record({ patient: anyone, event: fc.constantFrom('A01', 'A04', 'A08', 'A08', 'A03', 'A13', 'A11', 'A23', 'A02', 'A06'), visit: fc.constantFrom('V1', 'V2', 'V3'), patientClass: fc.constantFrom('E', 'E', 'I'), ...someone })
    .map(({ patient, event, visit, patientClass, ...said }) => `${event} ${patient} ${visit} ${patientClass} ${saidOf(said)}`),
  fc.record({ patient: anyone, event: fc.constantFrom('A28', 'A31', 'A31', 'A29'), ...someone }).map(({ patient, event, ...said }) => `${event} ${patient} ${saidOf(said)}`),
  fc.tuple(fc.constantFrom('A40', 'A34', 'A47'), anyone, anyone).filter(([, one, other]) => one !== other).map(([event, one, other]) => `${event} ${one} into=${other}`),
  fc.tuple(fc.constantFrom('A24', 'A37', 'A37'), anyone, anyone).filter(([, one, other]) => one !== other).map(([event, one, other]) => `${event} ${one} other=${other}`),
  fc.tuple(fc.constantFrom('S12', 'S13', 'S26', 'S15', 'S17', 'S14'), anyone, fc.constantFrom('start=10', 'start=17', '')).map(([event, patient, start]) => `${event} ${patient} A1 name=Kit ${start}`.trim()),
);
/** A history of up to fourteen happenings, one a minute, as lines of `stories.yaml`. */
export const history = fc.array(happening, { minLength: 2, maxLength: 14 }).map((events) => events.map((event, minute) => `${minute + 1} ${event}`));
