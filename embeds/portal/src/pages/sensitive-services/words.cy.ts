import type { SameWords } from '../../words/language.ts';
import type { ServiceWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<ServiceWords> = {
  label: 'Gwasanaethau sensitif',
  text: 'Gweld pa wasanaethau y mae eu henw’n dweud yr achos y gellir eu hanfon, a pha enwau timau sy’n edrych fel pe baent yn datgelu.',
  title: 'Gwasanaethau sensitif',
  intro: 'Mae enw rhai gwasanaethau ynddo’i hun yn dweud pam mae rhywun yn mynd yno. Ni lwythir yr un o’u cofnodion, o unrhyw ffrwd, oni bai bod arweinydd llywodraethu gwybodaeth eich sefydliad wedi caniatáu un math ar gyfer un ffrwd.',
  columns: { category: 'Math o wasanaeth', feed: 'Ffrwd', agreement: 'Cytundeb a chymal', signed: 'Caniatawyd', act: 'Newid' },
  categories: { 'sexual-health': 'Iechyd rhywiol', termination: 'Terfynu beichiogrwydd', 'mental-health': 'Iechyd meddwl', 'substance-use': 'Defnyddio sylweddau' },
  allow: 'Caniatáu math o wasanaeth',
  withdraw: 'Tynnu’n ôl',
  empty: 'Ni chaniateir dim',
  emptyText: 'Ni lwythir cofnod o wasanaeth sensitif o’ch eiddo.',
  toHome: 'Mynd i’r dudalen gychwyn',
  tellingTitle: 'Enwau timau sy’n edrych fel pe baent yn datgelu',
  tellingText: 'Mae’r enwau hyn yn edrych fel pe baent yn dweud am beth y mae achos, ac nid oes ganddynt enw niwtral eto. Ailenwch y tîm yn eich system, neu gofynnwch am enw niwtral yn nhabl y labeli.',
  tellingColumns: { team: 'Tîm', feed: 'Ffrwd', since: 'Gwelwyd gyntaf' },
  tellingNone: 'Nid oes enw tîm o’ch ffrydiau’n edrych fel pe bai’n datgelu.',

  allowTitle: 'Caniatáu math o wasanaeth',
  allowText: 'Un math ar gyfer un ffrwd. O hynny ymlaen llwythir ei gofnodion a’u dangos i bwy bynnag a gaiff holi, gydag enwau niwtral ar wasanaeth a thîm. Gwnewch hynny dim ond lle mae cytundeb yn dweud hynny.',
  back: 'Yn ôl at y gwasanaethau sensitif',
  feedField: 'Ffrwd',
  choose: 'Dewiswch ffrwd',
  categoryField: 'Math o wasanaeth',
  agreementField: 'Y cytundeb a’r cymal sy’n dweud hynny',
  agreementHint: 'Er enghraifft Cytundeb y Gorllewin 2026, cymal 4.2',
  allowSend: 'Llofnodi a chaniatáu',
  allowed: 'Caniateir ef o hyn ymlaen.',

  withdrawTitle: 'Tynnu math o wasanaeth yn ôl',
  withdrawText: 'Tynnir allan ar unwaith yr hyn a ddaeth drwyddo, a gwrthodir yr hyn a ddaw.',
  withdrawSend: 'Tynnu’n ôl',
  withdrawn: 'Fe’i tynnwyd yn ôl. Tynnwyd allan yr hyn a ddaeth drwyddo.',
  facts: { category: 'Math o wasanaeth', feed: 'Ffrwd', agreement: 'Caniateir o dan' },
  faults: {
    feed: 'Dewiswch ffrwd',
    category: 'Dewiswch fath o wasanaeth',
    agreement: 'Enwch y cytundeb a’r cymal, 3 i 80 nod',
    notChanged: 'Ni newidiwyd dim. Nid yw’r ffrwd yma, neu mae cydweithiwr wedi’i newid yn y cyfamser',
  },
};
