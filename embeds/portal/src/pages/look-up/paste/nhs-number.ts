/** Whether ten digits are an NHS number: the last is the check digit of the others, modulo 11 (NHS Data Dictionary, NHS NUMBER). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
