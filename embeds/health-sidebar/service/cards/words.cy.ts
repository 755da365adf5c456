import type { CardWords } from './words.en.ts';

/** The same in Welsh. Drafts until a translator has read them. */
export const cy: CardWords = {
  source: 'MAST: Traciwr Diogelu Amlasiantaeth',
  topic: 'Pwy arall sy’n ymwneud',
  cards: {
    'not-made': {
      summary: 'Gweld pwy arall sy’n ymwneud',
      detail: 'Nid oes dim wedi’i chwilio. Mae MAST yn gofyn pam rydych yn holi, ac yn cofnodi hynny, cyn dangos pwy arall sy’n gweithio gyda’r person hwn a phwy i’w ffonio.',
    },
    involved: {
      summary: 'Mae asiantaethau eraill yn ymwneud. Agorwch MAST i weld pwy i’w ffonio.',
      detail: 'Mae hyn yn dweud bod eraill yn ymwneud, a dim mwy. Mae MAST yn gofyn pam rydych yn holi, ac yn cofnodi hynny, cyn dangos pwy ydynt.',
    },
    'none-found': {
      summary: 'Ni chanfu MAST asiantaeth arall. Nid yw’n arwydd nad oes neb yn ymwneud.',
      detail: 'Gall partneriaid ddal yr hyn nad ydynt yn ei rannu, ac mae rhai pobl wedi’u diogelu rhag cael eu canfod. Agorwch MAST i weld pwy a holwyd a pha mor gyfredol yw pob ateb.',
    },
  },
  open: 'Agor MAST',
  cpis: 'Agor CP-IS (y tu allan i MAST)',
  reasons: { 'already-known': 'Rwy’n gwybod pwy arall sy’n ymwneud', 'not-relevant-now': 'Ddim yn berthnasol i’r cyswllt hwn', 'will-look-later': 'Edrychaf yn nes ymlaen', other: 'Rheswm arall' },
  services: {
    'mast-who-else': { title: 'Pwy arall sy’n ymwneud', description: 'Yn cynnig gwirio pa asiantaethau eraill sy’n gweithio gyda’r person hwn a phwy i’w ffonio. Nid yw’n chwilio dim ohono’i hun.' },
    'mast-before-booking': { title: 'Pwy arall sy’n ymwneud, cyn trefnu', description: 'Yn cynnig gwirio pa asiantaethau eraill sy’n gweithio gyda’r person hwn cyn trefnu apwyntiad. Nid yw’n chwilio dim ohono’i hun.' },
  },
  ambient: 'Mae cytundeb yn caniatáu i’r cerdyn ddweud bod asiantaethau eraill yn ymwneud, ydynt neu nac ydynt. Mae angen y claf ar gyfer hynny, ac ar gyfer dim arall.',
  problems: {
    unauthenticated: 'Nid yw’r alwad wedi’i llofnodi fel y dylai fod, neu fe’i gwnaed o’r blaen.',
    'bad-call': 'Nid yw’r alwad yn y ffurf y mae CDS Hooks yn ei rhoi.',
    'unknown-service': 'Nid oes gwasanaeth o’r fath.',
    'no-patient': 'Ni ddaeth y claf gyda’r alwad nac o’r gweinydd FHIR cofrestredig.',
    'foreign-origin': 'Nid yw’r dudalen hon wedi’i chofrestru.',
    unavailable: 'Ni all MAST ateb nawr. Nid yw hyn yn dweud dim am y claf.',
  },
};
