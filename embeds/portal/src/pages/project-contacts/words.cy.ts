import type { SameWords } from '../../words/language.ts';
import type { ProjectContactWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<ProjectContactWords> = {
  label: 'Cysylltiadau’r prosiect',
  text: 'Cadw pwy sy’n sefyll dros eich sefydliad tuag at MAST, y gwarcheidwad Caldicott yn eu plith.',
  title: 'Cysylltiadau’r prosiect',
  intro: (organisation) => `At bwy y mae partneriaid yn ysgrifennu yn ${organisation}. Nid yw cyswllt yn gyfrif ac nid yw’n gweld unrhyw ddata.`,
  columns: { role: 'Rhan', name: 'Pwy', reach: 'Sut i’w cyrraedd', since: 'Cofnodwyd' },
  roles: { 'team-lead': 'Arweinydd tîm', 'project-sponsor': 'Noddwr y prosiect', 'project-manager': 'Rheolwr y prosiect', 'data-lead': 'Arweinydd data', 'information-governance-lead': 'Arweinydd llywodraethu gwybodaeth', 'information-security-lead': 'Arweinydd diogelwch gwybodaeth', 'caldicott-guardian': 'Gwarcheidwad Caldicott' },
  nobody: 'neb eto',
  missing: (count) => (count === 1 ? 'Nid oes gan 1 rhan neb eto.' : `Nid oes gan ${count} rhan neb eto.`),
  one: 'Cyswllt prosiect',
  back: 'Yn ôl at gysylltiadau’r prosiect',
  replaces: 'Anghofir pwy bynnag oedd yma o’r blaen.',
  fields: { name: 'Enw', email: 'Cyfeiriad e-bost', phone: 'Ffôn (dewisol)' },
  hints: { email: 'Cyfeiriad gwaith', phone: 'Rhif y gellir ei ffonio yn y Deyrnas Unedig, gydag estyniad neu hebddo' },
  send: 'Cadw’r cyswllt',
  saved: 'Mae’r cyswllt wedi’i gadw.',
  faults: { name: 'Rhowch yr enw, 200 nod ar y mwyaf', email: 'Rhowch gyfeiriad e-bost gwaith, fel enw@example.org', phone: 'Rhowch rif y gellir ei ffonio yn y Deyrnas Unedig' },
};
