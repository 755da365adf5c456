import type { SameWords } from '../../words/language.ts';
import type { TaskWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<TaskWords> = {
  label: 'Cofnodion i’w cywiro',
  text: 'Yr hyn y mae pobl wedi gofyn i’ch sefydliad ei gywiro, ei gyfyngu neu beidio â’i rannu: fe’i gwneir lle y cedwir y cofnod.',
  title: 'Cofnodion i’w cywiro',
  intro: 'Nid yw MAST yn newid unrhyw gofnod. Cywirwch ef yn eich system eich hun: pan ddaw fel y gofynnwyd, daw’r dasg i ben ohoni ei hun o fewn munud. Os yw’r cofnod yn gywir fel y mae, dywedwch pam.',
  tabs: 'Pa dasgau',
  groups: { open: 'I’w gwneud', done: 'Wedi’u gwneud', refused: 'Wedi’u gadael fel y maent' },
  columns: { reference: 'Cofnod', ask: 'Beth a ofynnir', note: 'Beth sy’n gywir, a sut y gwyddys hynny', since: 'Ers' },
  asks: { correct: 'Ei gywiro', restrict: 'Cyfyngu ar ei rannu', remove: 'Peidio â’i rannu' },
  parts: { names: 'enwau', birth: 'dyddiad geni', addresses: 'cyfeiriadau', numbers: 'rhifau a chyfeirnodau', dates: 'dyddiadau', state: 'math o waith ac a yw ar agor', contact: 'pwy i’w ffonio', whole: 'mae am rywun arall, neu ni ddylai fod yno' },
  refuse: 'Dweud pam mae’n aros',
  empty: 'Dim byd yma',
  emptyText: 'Pan fydd rhywun yn gofyn i’ch sefydliad gywiro ei ddata, mae’r arweinydd llywodraethu gwybodaeth yn anfon cyfeirnod y cofnod atoch, a chewch neges.',
  toFeeds: 'Ffrydiau',
  refuseTitle: 'Gadael y cofnod fel y mae',
  refuseText: 'Mae eich arweinydd llywodraethu gwybodaeth yn darllen hyn ac yn ysgrifennu at bwy bynnag a ofynnodd. Peidiwch ag enwi neb.',
  reason: 'Pam mae’n aros fel y mae',
  refused: 'Cadwyd eich rheswm, a dywedir wrth yr arweinydd llywodraethu gwybodaeth.',
  faults: { reason: 'Dywedwch pam, mewn 10 i 1,000 nod', over: 'Ni chadwyd ef: mae’r dasg drosodd. Efallai bod y cofnod wedi dod yn y cyfamser' },
};
