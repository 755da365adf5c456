import type { en } from './services.en.ts';

/** What the service codes of headline records are called in Welsh. */
export const cy: Readonly<Record<keyof typeof en, string>> = {
  'childrens-social-care': 'Gofal cymdeithasol plant',
  'adults-social-care': 'Gofal cymdeithasol oedolion',
  'adult-social-care': 'Gofal cymdeithasol oedolion',
  'early-help': 'Cymorth cynnar',
  'youth-justice': 'Cyfiawnder ieuenctid',
  police: 'Heddlu',
  'public-protection': 'Diogelu’r cyhoedd, yr heddlu',
  probation: 'Prawf',
  'emergency-department': 'Adran achosion brys',
  'health-visiting': 'Ymwelwyr iechyd',
  'school-nursing': 'Nyrsio ysgol',
  midwifery: 'Bydwreigiaeth',
  maternity: 'Mamolaeth',
  'mental-health': 'Iechyd meddwl',
  'community-nursing': 'Nyrsio cymunedol',
  safeguarding: 'Diogelu',
  fire: 'Tân ac achub',
  'fire-and-rescue': 'Tân ac achub',
  'fire-safety': 'Diogelwch tân yn y cartref',
  education: 'Addysg',
  school: 'Ysgol',
  housing: 'Tai',
};
