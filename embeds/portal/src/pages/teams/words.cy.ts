import type { SameWords } from '../../words/language.ts';
import type { TeamWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<TeamWords> = {
  label: 'Timau',
  text: 'Gweld pa dimau sydd a phwy sy’n eu rheoli.',
  title: 'Timau',
  intro: (organisation) => `Timau ${organisation}. Mae rheolwr llinell yn gweld, yn cadarnhau ac yn atal cyfrifon eu tîm.`,
  columns: { name: 'Tîm', manager: 'Rheolwr llinell', members: 'Cyfrifon', status: 'Sut mae’n sefyll' },
  statuses: { active: 'ar waith', closed: 'wedi cau' },
  noManager: 'neb',
  unknownManager: 'rhywun na chewch ei weld',
  empty: 'Nid oes tîm eto',
  emptyText: 'Heb dimau, gweinyddwyr ac arweinwyr llywodraethu gwybodaeth sy’n rheoli cyfrifon.',
  toUsers: 'Gweld y defnyddwyr',
  add: 'Cofnodi tîm',
  changeTitle: 'Newid y tîm',
  back: 'Yn ôl at y timau',
  fields: { name: 'Enw’r tîm', manager: 'Rheolwr llinell', status: 'Sut mae’n sefyll?' },
  hints: { name: 'Fel y mae eich cydweithwyr yn ei ddweud; dim enwau aelodau’r cyhoedd', manager: 'Arweinydd tîm, gweinyddwr neu arweinydd llywodraethu gwybodaeth', status: 'Ni chynigir tîm sydd wedi cau mwyach. Mae ei gyfrifon yn aros, ac mae angen tîm arall arnynt' },
  sendNew: 'Cofnodi’r tîm',
  send: 'Cadw’r newidiadau',
  entered: 'Mae’r tîm wedi’i gofnodi.',
  changed: 'Mae’r tîm wedi’i newid.',
  nothingChanged: 'Nid oedd dim yn wahanol, felly ni chadwyd dim.',
  faults: { name: 'Rhowch enw o 2 i 100 nod', manager: 'Ni all y person hwn reoli tîm: dewiswch arweinydd tîm, gweinyddwr neu arweinydd llywodraethu gwybodaeth', status: 'Dewiswch sut mae’r tîm yn sefyll' },
};
