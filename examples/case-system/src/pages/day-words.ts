const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2011-03-12` as `12 Mar 2011`; a month or a year alone as far as it goes. */
export const dayWords = (iso: string): string => {
  const [year = iso, month, day] = iso.split('-');
  return [day === undefined ? '' : String(Number(day)), month === undefined ? '' : (months[Number(month) - 1] ?? month), year].filter(Boolean).join(' ');
};
