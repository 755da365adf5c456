/**
 * The ten digits of an NHS number whose check digit is right (NHS Data Dictionary, NHS NUMBER: modulus 11), or nothing. Spaces and hyphens are
 * passed over. Ten equal digits pass the check now and then and are never a number. Test numbers (999...) are as valid as others here.
 */
export function nhsNumber(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return undefined;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  const check = 11 - (sum % 11);
  return (check === 11 ? 0 : check) === Number(digits[9]) ? digits : undefined;
}
