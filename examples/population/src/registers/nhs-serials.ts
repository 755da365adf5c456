import { checkDigit } from '../people/nhs-number.ts';

/** How many valid NHS numbers the 999 range, which is never issued, holds; a population that needs more leaves the rest of its people without. */
export const nhsNumbersInRange = 909_000;

const serials = 1_000_000;
const step = 387_421;

/** Distinct valid numbers of the 999 range in an order that says nothing, then undefined for ever. */
export function createNhsSerials(): () => string | undefined {
  let used = 0;
  return () => {
    while (used < serials) {
      const nine = `999${String((used * step + 104_729) % serials).padStart(6, '0')}`;
      used += 1;
      const digit = checkDigit(nine);
      if (digit !== undefined) return `${nine}${digit}`;
    }
    return undefined;
  };
}
