/** Whether a text is an NHS number: ten digits with a right check digit (NHS Data Dictionary, Mod 11), and not one digit ten times, which checks and is nobody's. */
export function isNhsNumber(value: string): boolean {
  const digits = value.replaceAll(/[ -]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
