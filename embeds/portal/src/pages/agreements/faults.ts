import type { CoreProblem } from '../../core/core-fault.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { AgreementWords } from './words.en.ts';
import { words } from './words.ts';

export type FaultName = keyof AgreementWords['faults'];

/** A fault of these pages in both languages, with a field or with the whole form. */
export const fault = ownFault<FaultName>(words);

/** What the core said of an act on an agreement that is no draft of terms. */
export function agreementFaults(problem: CoreProblem): readonly Fault[] {
  return problem.code === 'agreement-not-open' ? [fault('notOpen')] : faultsOf(problem, () => undefined);
}
