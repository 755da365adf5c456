import type { Environment } from '../core.ts';
import type { RowProblem } from './row-problem.ts';

/** Numbers that are never issued and stand for synthetic people (NHS England, synthetic test data: 999 000 0000 to 999 999 9999). */
const testRange = '999';

/**
 * Ten digits, spaces and hyphens aside, whose last is the modulus 11 check digit (NHS Data Dictionary, item NHS NUMBER: weights 10 down to 2,
 * 11 minus the remainder, 11 counts as 0, 10 is never issued). A number that fails is refused with its whole row: it would join strangers. In a live environment
 * a number of the test range is refused, too: synthetic people have no place among real ones.
 */
export function checkNhsNumber(value: string, pointer: string, environment: Environment): RowProblem[] {
  const digits = value.replaceAll(/[ -]/g, '');
  if (!/^\d{10}$/.test(digits)) return [{ pointer, rule: 'format' }];
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += (digits.charCodeAt(index) - 48) * (10 - index);
  const check = (11 - (sum % 11)) % 11;
  if (check !== Number(digits[9])) return [{ pointer, rule: 'nhs-number-check-digit' }];
  return environment === 'live' && digits.startsWith(testRange) ? [{ pointer, rule: 'nhs-number-test-range' }] : [];
}
