import type { CanonicalRecord } from '@mast/connector-kit';

import type { PatientPart } from '../fold/patient-parts.ts';
import type { KeptSegment } from '../message/kept-segment.ts';
import { deleted, repetitionsOf, textOf } from '../message/kept-segment.ts';
import { readTime } from './hl7-time.ts';
import { nhsNumberOf, patientOf } from './identifiers.ts';
import type { MappingConfig, MarkField } from './mapping-config.ts';
import { sexes } from './name-tables.ts';
import type { Address } from './read-addresses.ts';
import { readAddresses } from './read-addresses.ts';
import type { PersonName } from './read-names.ts';
import { readNames } from './read-names.ts';

type Person = NonNullable<CanonicalRecord['person']>;

/** What one message says of one person, field by field: a value, `null` where it deletes the value (`""`), and nothing where it says nothing. Only what is said may change what is known. */
export type PersonStatement = {
  readonly names?: readonly PersonName[] | null;
  readonly aliases?: readonly PersonName[] | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birth?: string | null;
  readonly sex?: NonNullable<Person['sex']> | null;
  readonly death?: string | null;
  readonly nhsNumber?: string | null;
  readonly local?: string;
  readonly addresses?: readonly Address[] | null;
  /** Codes of PID-32 (table 0445, NHS): NSTS01 to NSTS08, ED, UD, UA, AL. */
  readonly reliability?: readonly string[] | null;
  /** Codes of the fields that may restrict a person, and of ARV. */
  readonly marks: Readonly<Partial<Record<MarkField | 'ARV', readonly string[] | null>>>;
};

/** Reads one patient of a message. `visit` holds the visit's segments where the message has one patient; `day` is the day of the message. */
export function personStatement(part: PatientPart, visit: Readonly<Partial<Record<'PV1' | 'PV2', KeptSegment>>>, day: string, mapping: MappingConfig): PersonStatement {
  const { pid, pd1, restrictions } = part;
  const local = patientOf(repetitionsOf(pid, 3), mapping)?.local;
  const nhs = nhsNumberOf(repetitionsOf(pid, 3), mapping);
  return {
    ...stated('names', pid, 5, (reps) => readNames(reps)),
    ...stated('aliases', pid, 9, (reps) => readNames(reps, 'alias')),
    ...statedDay('birth', textOf(pid, 7)),
    ...stated('sex', pid, 8, ([[code = ''] = []]) => (Object.hasOwn(sexes, code.toUpperCase()) ? sexes[code.toUpperCase()] : undefined)),
    ...statedDay('death', textOf(pid, 29)),
    ...(nhs === undefined ? {} : { nhsNumber: nhs === deleted ? null : nhs }),
    ...(local === undefined ? {} : { local }),
    ...stated('addresses', pid, 11, (reps) => readAddresses(reps, day)),
    ...stated('reliability', pid, 32, codesOf),
    marks: {
      ...stated('PID-32', pid, 32, codesOf),
      ...stated('PD1-12', pd1, 12, codesOf),
      ...stated('PV1-15', visit.PV1, 15, codesOf),
      ...stated('PV1-16', visit.PV1, 16, codesOf),
      ...stated('PV2-22', visit.PV2, 22, codesOf),
      ...restrictionsOf(restrictions),
    },
  };
}

function stated<Name extends string, Value>(name: Name, segment: KeptSegment | undefined, field: number, read: (repetitions: readonly (readonly string[])[]) => Value | undefined): Partial<Record<Name, Value | null>> {
  const repetitions = repetitionsOf(segment, field);
  if (repetitions.length === 0) return {};
  // `""` as the field's only value deletes it; beside other values, or within one, it deletes that part.
  const value = repetitions.every(([first, ...others]) => first === deleted && others.every((other) => other === '' || other === deleted)) ? null : read(repetitions);
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<Name, Value | null>>);
}

/** A day that cannot be read says nothing: what is known stays. */
function statedDay<Name extends string>(name: Name, text: string): Partial<Record<Name, string | null>> {
  if (text === deleted) return { [name]: null } as Partial<Record<Name, string | null>>;
  const day = text === '' ? undefined : readTime(text)?.day;
  return day === undefined ? {} : ({ [name]: day } as Partial<Record<Name, string | null>>);
}

function codesOf(repetitions: readonly (readonly string[])[]): string[] {
  return repetitions.flatMap(([code = '']) => (code === '' || code === deleted ? [] : [code.toUpperCase()]));
}

/** ARV (since 2.6): A or U adds a restriction, D deletes it; X says nothing. */
function restrictionsOf(segments: readonly KeptSegment[]): { ARV?: string[] } {
  const actions = segments.map((segment) => textOf(segment, 2).toUpperCase()).filter((action) => action !== 'X');
  return actions.length === 0 ? {} : { ARV: actions.some((action) => action !== 'D') ? ['RESTRICTED'] : [] };
}
