const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A number below 2^32 as another of its own (Wellons' `lowbias32`, one to one), in seven letters and digits: ids that say nothing about who was made after whom. */
export function scrambled(serial: number, seed: number): string {
  let x = (serial ^ Math.imul(seed, 0x9e3779b9)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  x = (x ^ (x >>> 16)) >>> 0;
  let text = '';
  for (let place = 0; place < 7; place += 1) {
    text += digits.charAt(x % 36);
    x = Math.floor(x / 36);
  }
  return text;
}
