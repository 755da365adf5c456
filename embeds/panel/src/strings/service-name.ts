import type { Language } from '../protocol/messages.ts';

/** What the service codes of headline records are called on screen. */
const names: Record<string, Record<Language, string>> = {
  'childrens-social-care': { en: 'Children’s social care', cy: 'Gofal cymdeithasol plant' },
  'adults-social-care': { en: 'Adults’ social care', cy: 'Gofal cymdeithasol oedolion' },
  'adult-social-care': { en: 'Adults’ social care', cy: 'Gofal cymdeithasol oedolion' },
  'early-help': { en: 'Early help', cy: 'Cymorth cynnar' },
  'youth-justice': { en: 'Youth justice', cy: 'Cyfiawnder ieuenctid' },
  police: { en: 'Police', cy: 'Heddlu' },
  'public-protection': { en: 'Police public protection', cy: 'Diogelu’r cyhoedd, yr heddlu' },
  probation: { en: 'Probation', cy: 'Prawf' },
  'emergency-department': { en: 'Emergency department', cy: 'Adran achosion brys' },
  'health-visiting': { en: 'Health visiting', cy: 'Ymwelwyr iechyd' },
  'school-nursing': { en: 'School nursing', cy: 'Nyrsio ysgol' },
  midwifery: { en: 'Midwifery', cy: 'Bydwreigiaeth' },
  maternity: { en: 'Maternity', cy: 'Mamolaeth' },
  'mental-health': { en: 'Mental health', cy: 'Iechyd meddwl' },
  'community-nursing': { en: 'Community nursing', cy: 'Nyrsio cymunedol' },
  safeguarding: { en: 'Safeguarding', cy: 'Diogelu' },
  fire: { en: 'Fire and rescue', cy: 'Tân ac achub' },
  'fire-and-rescue': { en: 'Fire and rescue', cy: 'Tân ac achub' },
  'fire-safety': { en: 'Fire home safety', cy: 'Diogelwch tân yn y cartref' },
  education: { en: 'Education', cy: 'Addysg' },
  school: { en: 'School', cy: 'Ysgol' },
  housing: { en: 'Housing', cy: 'Tai' },
};

/** A service code in words; a code without a name of its own is spelt out rather than hidden. */
export const serviceName = (code: string, lang: Language): string => {
  const spelt = code.replaceAll(/[-_]+/g, ' ');
  return names[code]?.[lang] ?? spelt.charAt(0).toUpperCase() + spelt.slice(1);
};
