import type { SameWords } from '../../words/language.ts';
import type { OutcomeFigureWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<OutcomeFigureWords> = {
  label: 'Beth ddaeth ohono',
  text: 'Gweld mewn rhifau beth ddaeth o alwadau, ac o gardiau mewn cofnodion iechyd.',
  title: 'Beth ddaeth ohono',
  intro: (organisation) => `Rhifau ${organisation} dros y flwyddyn ddiwethaf, fesul mis. Nid ydynt am neb.`,
  calls: 'Galwadau',
  callsText: 'Yr hyn a ddywedodd pobl a ddaeth o ffonio rhywun a enwyd mewn ateb.',
  callColumns: { month: 'Mis', spoke: 'Siaradwyd', noReply: 'Dim ateb', wrongPerson: 'Person anghywir', notNeeded: 'Dim angen' },
  noCalls: 'Nid oes neb wedi dweud eto beth ddaeth o alwad',
  cards: 'Cardiau mewn cofnodion iechyd',
  cardsText: 'Cardiau a ddywedodd “Gweld pwy arall sy’n ymwneud”, neu fod eraill yn ymwneud, a faint y dywedodd y cofnodion eu bod wedi’u dilyn neu eu rhoi o’r neilltu.',
  cardColumns: { month: 'Mis', service: 'Ble', given: 'Rhoddwyd', accepted: 'Dilynwyd', overridden: 'O’r neilltu' },
  noCards: 'Nid oes cerdyn wedi’i roi eto',
  services: { 'mast-who-else': 'Mewn cofnod', 'mast-before-booking': 'Cyn trefnu' },
  reasons: { 'already-known': 'yn hysbys eisoes', 'not-relevant-now': 'ddim yn berthnasol', 'will-look-later': 'yn nes ymlaen', other: 'rheswm arall' },
  noText: 'Maent yn ymddangos yma cyn gynted ag y bydd rhai.',
};
