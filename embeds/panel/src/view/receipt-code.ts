/** The short code read over the phone: the last eight digits of the answer's id, which the audit search finds. */
export const receiptCode = (searchId: string): string => {
  const digits = searchId.replaceAll('-', '').slice(-8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
};
