import type { SameWords } from '../../words/language.ts';
import type { RecallWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<RecallWords> = {
  label: 'Galwadau’n ôl',
  text: 'Gweld i bwy o’ch staff y dangoswyd rhywbeth sydd wedi troi allan yn anghywir, ac a ydynt wedi darllen eu hysbysiad galw’n ôl.',
  title: 'Galwadau’n ôl',
  intro: 'Cafodd cyswllt rhwng cofnodion ei amau neu ei gywiro. Dyma bobl eich sefydliad y’i dangoswyd iddynt cyn hynny. Mae MAST yn anfon hysbysiad galw’n ôl at bob un; os yw rhywun wedi gadael, at eu rheolwr neu at lywodraethu gwybodaeth. Nid yw’r rhestr byth yn dweud am bwy: dônt o hyd iddo o dan eu datganiad eu hunain drwy ei god.',
  trail: 'Mae eich arweinydd llywodraethu gwybodaeth yn cael hyd i bwy a edrychodd ar yr un person o gwbl yn y trywydd archwilio, o dan “Pwy a edrychodd ar rywun”.',
  columns: { who: 'Pwy a’i gwelodd', status: 'Lle mae’n sefyll', told: 'Hysbysiad galw’n ôl', code: 'Datganiad', at: 'Ers' },
  statuses: { listed: 'Dan amheuaeth', due: 'Wedi’i alw’n ôl', void: 'Dim mwyach' },
  told: (whom) => `at ${whom}, heb ei ddarllen eto`,
  toldBy: { self: 'nhw', manager: 'eu rheolwr', 'information-governance-lead': 'lywodraethu gwybodaeth', administrator: 'y gweinyddwyr', hand: 'neb wrth enw' },
  read: (moment) => `darllenwyd ${moment}`,
  sent: (moment) => `anfonwyd ${moment}`,
  meanings: { listed: 'mae dan amheuaeth ac edrychir arno', due: 'mae wedi newid: roedd yr hyn a ddangoswyd iddynt yn anghywir', void: 'arhosodd fel yr oedd wedi’r cyfan' },
  tabs: 'Pa alwadau’n ôl',
  groups: { due: 'Wedi’u galw’n ôl', all: 'Pob un' },
  dueHere: 'O’r dudalen hon, dim ond yr hyn a alwyd yn ôl a ddangosir, nid yr hyn sydd dan amheuaeth o hyd.',
  somebody: 'rhywun o’ch sefydliad',
  empty: 'Nid oes dim wedi’i alw’n ôl',
  emptyText: 'Nid oes dim a ddangoswyd i’ch staff wedi newid ers hynny, hyd y mae’r dudalen hon o’r rhestr yn mynd.',
  showAll: 'Dangos pob galwad yn ôl',
  toHome: 'Mynd i’r dudalen gychwyn',
  older: 'Galwadau’n ôl diweddarach',
  newest: 'Yn ôl at y cyntaf',
  pages: 'Tudalennau’r galwadau’n ôl',
};
