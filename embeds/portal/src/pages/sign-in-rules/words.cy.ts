import type { SameWords } from '../../words/language.ts';
import type { SignInRuleWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<SignInRuleWords> = {
  label: 'Rheolau mewngofnodi',
  text: 'Gweld a newid am ba hyd y mae pobl yn aros wedi mewngofnodi, ac â beth y maent yn mewngofnodi.',
  title: 'Rheolau mewngofnodi',
  intro: (organisation) => `Maent yn gymwys i bawb yn ${organisation}.`,
  facts: { absoluteMinutes: 'Wedi mewngofnodi am hyd at', idleMinutes: 'Yn cloi pan nad oes neb yn gwneud dim am', factors: 'Ail ffactorau sy’n cyfrif', ownSignInOnly: 'Ffyrdd i mewn' },
  duration: (hours, minutes) => [...(hours > 0 ? [`${hours} awr`] : []), ...(minutes > 0 || hours === 0 ? [`${minutes} munud`] : [])].join(' '),
  factors: { totp: 'Ap dilysu', passkey: 'Allwedd mynediad neu allwedd ddiogelwch' },
  ways: { own: 'drwy system mewngofnodi’r sefydliad ei hun yn unig', any: 'â chyfrinair MAST ei hun, neu drwy system mewngofnodi’r sefydliad lle mae un' },
  change: 'Newid y rheolau',
  changeTitle: 'Newid y rheolau mewngofnodi',
  stricterOnly: 'Fel gweinyddwr rydych yn gwneud y rheolau’n llymach. Arweinydd llywodraethu gwybodaeth sy’n penderfynu ar yr hyn sy’n eu llacio.',
  eitherWay: 'Rydych yn gwneud y rheolau’n llymach neu’n llacach. Mae terfynau byrrach yn gymwys ar unwaith, hefyd i’r rhai sydd wedi mewngofnodi nawr.',
  fields: { absoluteMinutes: 'Sawl munud y mae rhywun yn aros wedi mewngofnodi ar y mwyaf', idleMinutes: 'Sawl munud heb wneud dim cyn i’r sgrin gloi', factors: 'Pa ail ffactorau sy’n cyfrif?', ownSignInOnly: 'A gaiff pobl ddod i mewn drwy system mewngofnodi’r sefydliad ei hun yn unig?' },
  hints: { absoluteMinutes: '15 i 720. Shifft o 12 awr yw 720', idleMinutes: '2 i 60', factors: 'Mae pwy bynnag sydd ag un o fath arall yn unig yn dal i ddod i mewn ag ef, i ychwanegu un sy’n cyfrif', ownSignInOnly: 'Dim ond tra byddwch wedi mewngofnodi drwyddi eich hun y gallwch ddweud ie: mae’n gweithio felly, ac nid yw’n cadw neb allan' },
  yes: 'Cânt, drwyddi hi yn unig',
  no: 'Na, â chyfrinair MAST hefyd',
  send: 'Cadw’r rheolau',
  changed: 'Mae’r rheolau wedi’u newid. Mae terfynau byrrach yn gymwys ar unwaith.',
  nothingChanged: 'Nid oedd dim yn wahanol, felly ni chadwyd dim.',

  faults: {
    absoluteMinutes: 'Rhowch rif cyfan o 15 i 720',
    idleMinutes: 'Rhowch rif cyfan o 2 i 60',
    factors: 'Ticiwch o leiaf un',
    ownSignInOnly: 'Dewiswch a gaiff pobl ddod i mewn drwy system mewngofnodi’r sefydliad ei hun yn unig',
    looser: 'Byddai hyn yn llacio rheol. Arweinydd llywodraethu gwybodaeth sy’n penderfynu ar hynny',
    ownSignIn: 'Mewngofnodwch drwy system eich sefydliad ei hun yn gyntaf, ac yna gwnewch hi’r unig ffordd i mewn',
  },
};
