/**
 * Whether ten digits are an NHS number of a person: the last is the check digit of the others (NHS Data Dictionary, NHS NUMBER: modulus 11), the number lies in a range that is
 * issued (England, Wales and Isle of Man 400-499 and 600-799 million tens, Northern Ireland 320-399, test numbers 999), and the digits are not all one.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^(?:[467]\d{9}|3[2-9]\d{8}|999\d{7})$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
