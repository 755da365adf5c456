import type { SameWords } from '../../words/language.ts';
import type { SearchQuotaWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<SearchQuotaWords> = {
  label: 'Terfynau ar gwestiynau',
  text: 'Gweld a newid faint o gwestiynau y caniateir eu gofyn mewn awr ac mewn diwrnod.',
  title: 'Terfynau ar gwestiynau',
  intro: (organisation) => `Caniateir gofyn cynifer â hyn o gwestiynau ar gyfer ${organisation}. Dywedir wrth bwy bynnag sy’n cyrraedd terfyn, a chaiff fynd ymlaen pan fydd yr awr neu’r diwrnod ar ben.`,
  columns: { whose: 'Cwestiynau pwy', hour: 'Mewn awr', day: 'Mewn diwrnod' },
  whose: { user: 'Un person', application: 'Un system achosion', organisation: 'Pawb gyda’i gilydd' },
  whoseTexts: { user: 'Beth bynnag y maent yn gofyn ag ef', application: 'Mae popeth sy’n mewngofnodi â MAST yn cyfrif fel un', organisation: 'Holl gwestiynau’r sefydliad' },
  change: 'Newid y terfynau',
  changeTitle: 'Newid y terfynau ar gwestiynau',
  changeText: 'Maent yn gymwys o’r cwestiwn nesaf ymlaen.',
  fields: { hour: 'Cwestiynau mewn awr', day: 'Cwestiynau mewn diwrnod' },
  hint: (most) => `1 i ${most}`,
  send: 'Cadw’r terfynau',
  changed: 'Mae’r terfynau wedi’u newid. Maent yn gymwys o’r cwestiwn nesaf ymlaen.',
  nothingChanged: 'Nid oedd dim yn wahanol, felly ni chadwyd dim.',

  faults: {
    number: 'Rhowch rif cyfan o 1 i’r mwyaf a enwir yma',
    aboveDay: 'Ni all y terfyn ar gyfer awr fod yn fwy na’r terfyn ar gyfer diwrnod',
  },
};
