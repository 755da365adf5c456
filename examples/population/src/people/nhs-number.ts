const serials = 1_000_000;
/** Odd and not a multiple of 5, so that stepping by it visits every serial once; far from 1, so that relatives do not get neighbouring numbers. */
const step = 387_421;

/** Check digit of the first nine digits (NHS Data Dictionary, NHS NUMBER: modulus 11), or undefined where the remainder makes the number invalid. */
export function checkDigit(nine: string): number | undefined {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(nine[place]) * (10 - place);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}

/** True for ten digits in the 999 test range with the right check digit. */
export function isTestNhsNumber(value: string): boolean {
  return /^999\d{7}$/.test(value) && checkDigit(value.slice(0, 9)) === Number(value[9]);
}

/**
 * Distinct NHS numbers of the 999 range, which is never issued to a patient. The range holds about 909,000 valid numbers: for more people than
 * that, `oneIn` spreads them over the population and the rest have none. Returns undefined for those, and once the range is used up.
 */
export function createNhsNumbers(oneIn: number): () => string | undefined {
  let asked = 0;
  let used = 0;
  return () => {
    asked += 1;
    if (asked % oneIn !== 0) return undefined;
    while (used < serials) {
      const nine = `999${String((used * step + 104_729) % serials).padStart(6, '0')}`;
      used += 1;
      const digit = checkDigit(nine);
      if (digit !== undefined) return `${nine}${digit}`;
    }
    return undefined;
  };
}
