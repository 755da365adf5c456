import type { CoreProblem } from '../../core/core-fault.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { OrganisationWords } from './words.en.ts';
import { words } from './words.ts';

type Field = keyof OrganisationWords['faults'];

const fields: Readonly<Partial<Record<string, Field>>> = {
  '/name/en': 'nameEn', '/name/cy': 'nameCy', '/policy/trainingMonths': 'trainingMonths', '/policy/confirmMonths': 'confirmMonths', '/policy/graceDays': 'graceDays', '/policy/vettingNeeded': 'vettingNeeded',
};

const fault = ownFault<Field>(words);

/** A fault at a field of these pages, in both languages. */
export function faultAt(field: Field): Fault {
  return fault(field, field);
}

/** What the core said of a form of these pages, each at its own field. */
export function organisationFaults(problem: CoreProblem): readonly Fault[] {
  return faultsOf(problem, (pointer) => {
    const field = fields[pointer];
    return field === undefined ? undefined : { field, text: faultAt(field).text };
  });
}
