/** Letters, digits, dots and hyphens: nothing that ends a header, a quotation or a folder (RFC 6266 section 4.3). */
export function isFileName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.-]{0,150}$/.test(name) && !name.includes('..');
}
