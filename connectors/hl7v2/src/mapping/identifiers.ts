import { deleted } from '../message/kept-segment.ts';
import type { MappingConfig } from './mapping-config.ts';

type Repetitions = readonly (readonly string[])[];
type Spelling = { readonly authority?: string | undefined; readonly type?: string | undefined };
type Identifier = { readonly value: string; readonly authority: string; readonly type: string };

/** The trust's own number, and the register that it is a number of. `key` is unique within the feed; the NHS number stands in only where there is no other. */
export type PatientReference = { readonly key: string; readonly local: string | undefined };

/** Types of HL7 table 0203 that are a hospital's own number of a patient. */
const ownTypes: ReadonlySet<string> = new Set(['', 'MR', 'MRN', 'PI']);
/** What systems write where there is no number. */
const nobody = /^(0+|9{6,}|UNKNOWN|NONE|N\/?A|NULL|TEMP)$/i;

export function identifiersOf(repetitions: Repetitions): Identifier[] {
  return repetitions.flatMap(([value = '', , , authority = '', type = '']) => (value === '' ? [] : [{ value, authority, type }]));
}

/** The patient that a list of identifiers (PID-3, MRG-1) is about; undefined where no number can be relied on. */
export function patientOf(repetitions: Repetitions, { patient, nhsNumber }: Pick<MappingConfig, 'patient' | 'nhsNumber'>): PatientReference | undefined {
  const all = identifiersOf(repetitions).filter(({ value }) => value !== deleted && !nobody.test(value));
  const isNhs = (identifier: Identifier): boolean => nhsNumber.some((spelling) => fits(identifier, spelling));
  if (patient !== undefined) {
    for (const spelling of patient) {
      const found = all.find((identifier) => fits(identifier, spelling));
      if (found !== undefined) return { key: `p:${spelling.as ?? spelling.authority ?? ''}:${found.value}`, local: found.value };
    }
  } else {
    const found = all.find((identifier) => !isNhs(identifier) && ownTypes.has(identifier.type.toUpperCase()));
    if (found !== undefined) return { key: `p:${found.authority}:${found.value}`, local: found.value };
  }
  const nhs = all.find(isNhs);
  const digits = nhs === undefined ? undefined : nhsDigits(nhs.value);
  return digits === undefined || !checks(digits) ? undefined : { key: `n:${digits}`, local: undefined };
}

/** The NHS number of PID-3; `""` where it is deleted, undefined where nothing is said. Ten equal digits are a placeholder that passes the check digit. */
export function nhsNumberOf(repetitions: Repetitions, { nhsNumber }: Pick<MappingConfig, 'nhsNumber'>): string | undefined {
  const found = identifiersOf(repetitions).find((identifier) => nhsNumber.some((spelling) => fits(identifier, spelling)));
  if (found === undefined || found.value === deleted) return found?.value;
  return nobody.test(found.value) ? undefined : nhsDigits(found.value);
}

function nhsDigits(value: string): string | undefined {
  const digits = value.replaceAll(/[ -]/g, '');
  return /^(\d)\1*$/.test(digits) ? undefined : digits;
}

/** Modulus 11 (NHS Data Dictionary, NHS NUMBER). A mistyped number must not make one patient of two; core-api quarantines it where it is sent. */
function checks(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(digits[index]) * (10 - index);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

function fits({ authority, type }: Identifier, spelling: Spelling): boolean {
  return authority.toUpperCase() === (spelling.authority ?? '').toUpperCase() && type.toUpperCase() === (spelling.type ?? '').toUpperCase();
}
