import type { operations } from '@mast/openapi';

import type { CoreProblem } from '../../core/core-fault.ts';
import { dayField } from '../../http/day-field.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { StaffParticularsWords } from './words.en.ts';
import { words } from './words.ts';

export type Particulars = operations['giveStaffParticulars']['requestBody']['content']['application/json'];

/** Faults of these pages' own words. */
export const fault: (name: keyof StaffParticularsWords['faults'], field?: string) => Fault = ownFault<keyof StaffParticularsWords['faults']>(words);
/** The addresses of the form, by the beginning of their fields. */
export const addressIds = ['home', 'other'] as const;
const mostNames = 4;
const nameLength = 100;

/** What a form gives of somebody; nothing at all is a slip, since keeping it would forget what there is. */
export function readParticulars(form: Form, today: string): { readonly body?: Particulars; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const [born, leaves] = [dayField(form, 'born'), dayField(form, 'leavesOn')];
  if (born.kind === 'wrong' || (born.kind === 'day' && born.day > today)) faults.push(fault('born', 'born'));
  const addresses = addressIds.flatMap((id) => {
    const [line1, postcode] = [textOf(form, `${id}-line1`), textOf(form, `${id}-postcode`)];
    if (line1 === '' && postcode === '') return [];
    if (line1 === '' || line1.length > nameLength) faults.push(fault('line1', `${id}-line1`));
    if (postcode.length < 5 || postcode.length > 9) faults.push(fault('postcode', `${id}-postcode`));
    return [{ line1, postcode }];
  });
  const familyNames = textOf(form, 'names').split(/\r?\n/).map((name) => name.trim()).filter((name) => name !== '');
  if (familyNames.length > mostNames || familyNames.some((name) => name.length > nameLength)) faults.push(fault('names', 'names'));
  if (leaves.kind === 'wrong') faults.push(fault('leavesOn', 'leavesOn'));
  if (faults.length > 0) return { faults };
  if (born.kind === 'empty' && leaves.kind === 'empty' && addresses.length + familyNames.length === 0) return { faults: [fault('empty', 'born')] };
  return { faults, body: { addresses, familyNames, ...(born.kind === 'day' ? { dateOfBirth: born.day } : {}), ...(leaves.kind === 'day' ? { leavesOn: leaves.day } : {}) } };
}

/** What the core said of it, each at its own field. */
export function particularsFaults(problem: CoreProblem): readonly Fault[] {
  if (problem.status === 404) return [fault('notKept')];
  return faultsOf(problem, (pointer) => {
    const [, name = '', at, part] = pointer.split('/');
    if (name === 'addresses') {
      const field = `${addressIds[Number(at ?? 0)] ?? 'home'}-${part === 'line1' ? 'line1' : 'postcode'}`;
      return { field, text: fault(part === 'line1' ? 'line1' : 'postcode').text };
    }
    if (name === 'dateOfBirth') return { field: 'born', text: fault('born').text };
    if (name === 'familyNames') return { field: 'names', text: fault('names').text };
    return name === 'leavesOn' ? { field: 'leavesOn', text: fault('leavesOn').text } : undefined;
  });
}
