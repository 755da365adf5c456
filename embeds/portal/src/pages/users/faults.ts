import type { CoreProblem } from '../../core/core-fault.ts';
import { dayField } from '../../http/day-field.ts';
import type { Form } from '../../http/form.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { bothOf } from '../../words/language.ts';
import type { UserWords } from './words.en.ts';
import { words } from './words.ts';

type FaultName = keyof UserWords['faults'];

/** A fault of these pages in both languages, with a field or with the whole form. */
export function fault(name: FaultName, field?: string): Fault {
  return { text: bothOf(words, (t) => t.faults[name]), ...(field === undefined ? {} : { field }) };
}

const ofCode: Readonly<Partial<Record<string, FaultName>>> = { 'two-people-needed': 'twoPeople', 'last-administrator': 'lastAdministrator', 'state-changed': 'stateChanged' };
const ofField: Readonly<Partial<Record<string, FaultName>>> = { name: 'name', email: 'email', staffId: 'staffId', role: 'role', teamId: 'team', takeOver: 'takeOver', endsOn: 'endsOn', trainingOn: 'dayRule', vettingOn: 'dayRule' };

/** What the core said of a form of these pages, each at its own field. */
export function peopleFaults(problem: CoreProblem): readonly Fault[] {
  const whole = ofCode[problem.code];
  if (whole !== undefined) return [fault(whole)];
  return faultsOf(problem, (pointer, rule) => {
    const field = pointer.slice(1);
    const name = ofField[field];
    if (name === undefined) return undefined;
    return { field, text: fault(field === 'endsOn' && rule !== 'required' ? 'dayRule' : name).text };
  });
}

/** The days that a form names; a field that holds something else is a fault. */
export function daysOf<Id extends string>(form: Form, ids: readonly Id[]): { readonly days: Partial<Record<Id, string>>; readonly faults: readonly Fault[] } {
  const days: Partial<Record<Id, string>> = {};
  const faults: Fault[] = [];
  for (const id of ids) {
    const found = dayField(form, id);
    if (found.kind === 'day') days[id] = found.day;
    if (found.kind === 'wrong') faults.push(fault('day', id));
  }
  return { days, faults };
}
