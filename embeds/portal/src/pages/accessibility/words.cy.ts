import type { SameWords } from '../../words/language.ts';
import type { AccessibilityWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<AccessibilityWords> = {
  title: 'Datganiad hygyrchedd',
  intro: 'Dylai’r tudalennau hyn fod yn ddefnyddiadwy i bawb sy’n gweithio gyda MAST: â bysellfwrdd yn unig, â darllenydd sgrin neu reolaeth llais, ar chwyddiad 400%, ar sgrin gul, heb sgript, yn Gymraeg ac yn Saesneg.',
  standard: 'Pa mor bell y mae’n mynd',
  standardText: 'Cawsant eu hadeiladu yn unol â’r Canllawiau Hygyrchedd Cynnwys Gwe 2.2, lefelau A ac AA. Cyn pob cyhoeddiad mae axe-core yn gwirio pob tudalen yn y ddwy iaith, yn llydan ac ar 320 picsel, â mwy o gyferbyniad a chyda lliwiau gorfodol; cerddir drwy’r chwiliad â bysellfwrdd.',
  gaps: 'Beth na wyddys eto',
  gapsText: 'Nid oes unrhyw un sy’n dibynnu ar dechnoleg gynorthwyol wedi rhoi cynnig ar y tudalennau hyn eto, nid oes neb o’r tu allan wedi’u harchwilio, ac nid oes cyfieithydd wedi darllen y Gymraeg. Bwlch hysbys: ar ôl newid iaith, mae geiriau ateb yn aros yn yr iaith y gofynnwyd ynddi.',
  report: 'Os nad yw rhywbeth yn gweithio i chi',
  reportText: 'Rhowch wybod i weinyddwr MAST eich sefydliad, neu i’ch desg gymorth: pa dudalen, beth a wnaethoch, beth rydych yn ei ddefnyddio. Mae arnom ateb i chi a ffordd arall at yr un wybodaeth: ffoniwch yr asiantaethau yn y cyfamser.',
  enforcement: 'Os nad yw’r ateb yn eich bodloni',
  enforcementText: 'Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi rheoliadau hygyrchedd cyrff cyhoeddus 2018. Mae’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb yn derbyn cwynion.',
};
