import { addressFaults } from './address-faults.ts';
import { birthFaults } from './birth-faults.ts';
import type { FaultContext } from './fault.ts';
import type { FaultCode, FaultRates, FaultTally } from './fault-code.ts';
import { nameFaults } from './name-faults.ts';

const faults = [...nameFaults, ...birthFaults, ...addressFaults];

/**
 * Spoils a row as this organisation would, and says how. Faults are drawn one by one in a fixed order, each only where it can happen; the tally
 * counts both, so that the documented rates can be checked against what was made.
 */
export function applyFaults(context: FaultContext, rates: FaultRates, tally: FaultTally): FaultCode[] {
  const applied: FaultCode[] = [];
  for (const { code, canHappen, happen } of faults) {
    const rate = rates[code] ?? 0;
    if (rate === 0 || !canHappen(context)) continue;
    const count = tally[code];
    count.chances += 1;
    if (!context.rng.chance(rate)) continue;
    count.applied += 1;
    happen(context);
    applied.push(code);
  }
  return applied;
}
