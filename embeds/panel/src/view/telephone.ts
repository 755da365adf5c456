/** RFC 3966: digits and a leading plus, whatever else people write between them. */
export const telephone = (number: string): string => `tel:${number.replaceAll(/[^+\d]/g, '')}`;
