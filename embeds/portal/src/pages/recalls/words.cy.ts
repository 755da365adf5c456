import type { SameWords } from '../../words/language.ts';
import type { RecallWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<RecallWords> = {
  label: 'Galwadau’n ôl',
  text: 'Gweld pwy o’ch staff y dangoswyd iddynt berson y mae ei gofnodion wedi newid ers hynny, ac y mae’n rhaid dweud wrthynt.',
  title: 'Galwadau’n ôl',
  intro: 'Cafodd cyswllt rhwng cofnodion ei amau neu ei gywiro. Dyma bobl eich sefydliad y dangoswyd y person iddynt cyn hynny. Mae’r rhestr yn dweud wrth bwy mae dweud, byth am bwy: dônt o hyd iddo o dan eu datganiad eu hunain drwy ei god.',
  columns: { who: 'Wrth bwy i ddweud', status: 'Beth i’w wneud', code: 'Datganiad', at: 'Ers' },
  statuses: { listed: 'Dim eto', due: 'Dweud wrthynt', void: 'Dim mwyach' },
  meanings: { listed: 'mae dan amheuaeth ac edrychir arno', due: 'mae wedi newid: roedd yr hyn a ddangoswyd iddynt yn anghywir', void: 'arhosodd fel yr oedd wedi’r cyfan' },
  tabs: 'Pa alwadau’n ôl',
  groups: { due: 'I ddweud wrthynt', all: 'Pob un' },
  dueHere: 'O alwadau’n ôl y dudalen hon, dim ond y rhai y mae’n rhaid dweud wrthynt a ddangosir.',
  somebody: 'rhywun o’ch sefydliad',
  empty: 'Nid oes neb i ddweud wrtho',
  emptyText: 'Nid oes dim a ddangoswyd i’ch staff wedi newid ers hynny, hyd y mae’r dudalen hon o’r rhestr yn mynd.',
  showAll: 'Dangos pob galwad yn ôl',
  toHome: 'Mynd i’r dudalen gychwyn',
  older: 'Galwadau’n ôl diweddarach',
  newest: 'Yn ôl at y cyntaf',
  pages: 'Tudalennau’r galwadau’n ôl',
};
