import type { LaunchSubject, SubjectKind } from '../core/wire.ts';

/**
 * What a declaration about this subject is about: an address where no person is given; a child below 18 on `today` (ISO day; Children Act 1989 s.105);
 * an adult from the 18th birthday; unknown where the date cannot tell (a year or month alone tells only where both of its ends agree).
 */
export const subjectKindOf = (subject: LaunchSubject, today: string): SubjectKind => {
  if (!subject.person) return 'address';
  const born = subject.person.dateOfBirth;
  if (!born || !/^\d{4}(-\d{2}){0,2}$/.test(born)) return 'unknown-age';
  const known = born.length - 4;
  const adult = (date: string): boolean => `${Number(date.slice(0, 4)) + 18}${date.slice(4)}` <= today;
  const oldest = adult(born + '-01-01'.slice(known));
  const youngest = adult(born + '-12-31'.slice(known));
  if (oldest !== youngest) return 'unknown-age';
  return oldest ? 'adult' : 'child';
};
