import type { SameWords } from '../../words/language.ts';
import type { RecallNoticeWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<RecallNoticeWords> = {
  label: 'Hysbysiadau galw’n ôl',
  text: 'Gweld a yw rhywbeth a ddangosodd MAST i chi wedi troi allan yn anghywir, a dweud eich bod wedi ei ddarllen.',
  title: 'Hysbysiadau galw’n ôl',
  intro: 'Mae rhywbeth a ddangosodd MAST o dan un o’r achosion hyn wedi troi allan yn anghywir, neu wedi newid ers hynny. Mae’r hysbysiad yn dweud pa achos, byth am bwy.',
  doHeading: 'Beth i’w wneud',
  doAgain: 'Chwiliwch am yr achos eto, o dan ei ddatganiad ei hun.',
  doRight: 'Cywirwch yr hyn sy’n seiliedig ar yr hen ateb yn eich cofnodion eich hun, a dywedwch wrth y rhai y dywedoch wrthynt.',
  doRead: 'Yna dywedwch yma eich bod wedi darllen yr hysbysiad.',
  lookUp: 'Chwilio am rywun',
  unreadHeading: 'I’w darllen',
  reference: (reference) => `Achos ${reference}`,
  noReference: (code) => `Datganiad ${code}`,
  facts: { declaration: 'Datganiad', asked: 'Gofynnwyd', what: 'Beth ddigwyddodd', seen: 'Sut y’i dangoswyd', whose: 'I bwy y’i dangoswyd', since: 'Yn hysbys ers' },
  notKept: 'heb ei gadw mwyach',
  what: {
    'wrong-link': 'Mae cofnod a ddangoswyd am rywun arall, neu am gyfeiriad arall. Adroddwyd amdano, edrychwyd arno a’i gael yn anghywir.',
    changed: 'Mae cofnodion a ddangoswyd fel rhai un person wedi’u gwahanu, neu wedi’u rhoi ynghyd ag eraill.',
    withdrawn: 'Dywedwyd wrthych fod cofnod am rywun arall, neu am gyfeiriad arall. Mae’r rhai a gafodd hynny wedi ei dynnu’n ôl: mae dan amheuaeth eto, ac efallai fod y cofnod yn gywir.',
  },
  seenAs: { person: 'fel un y person y gofynnwyd amdano', household: 'mewn aelwyd', place: 'mewn cyfeiriad' },
  seenUnknown: 'fel un y person y gofynnwyd amdano, neu wrth ei ochr',
  own: 'Chi',
  leaver: 'Rhywun sydd wedi gadael. Daw’r hysbysiad atoch chi yn eu lle: gwnewch yn siŵr bod pwy bynnag sydd â’r achos nawr yn gwybod.',
  leaverNamed: (name) => `${name}, sydd wedi gadael. Daw’r hysbysiad atoch chi yn eu lle: gwnewch yn siŵr bod pwy bynnag sydd â’r achos nawr yn gwybod.`,
  read: 'Rwyf wedi darllen yr hysbysiad hwn',
  readDone: 'Cadwyd: rydych wedi darllen yr hysbysiad.',
  readHeading: 'Wedi’u darllen',
  columns: { reference: 'Achos', asked: 'Gofynnwyd', read: 'Darllenwyd' },
  empty: 'Nid oes dim wedi’i alw’n ôl',
  emptyText: 'Nid oes dim a ddangosodd MAST i chi wedi troi allan yn anghywir ers hynny, hyd y mae rhywun wedi adrodd ac edrych.',
  toHome: 'Mynd i’r dudalen gychwyn',
};
