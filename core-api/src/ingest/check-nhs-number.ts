import type { RowProblem } from './row-problem.ts';

/**
 * Ten digits, spaces and hyphens aside, whose last is the modulus 11 check digit (NHS Data Dictionary, item NHS NUMBER: weights 10 down to 2,
 * 11 minus the remainder, 11 counts as 0, 10 is never issued). A number that fails is refused with its whole row: it would join strangers.
 */
export function checkNhsNumber(value: string, pointer: string): RowProblem[] {
  const digits = value.replaceAll(/[ -]/g, '');
  if (!/^\d{10}$/.test(digits)) return [{ pointer, rule: 'format' }];
  const sum = Array.from(digits.slice(0, 9), Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]) ? [] : [{ pointer, rule: 'nhs-number-check-digit' }];
}
