import type { en } from './standing.en.ts';

type Words = { readonly [Key in keyof typeof en]: (typeof en)[Key] extends (...values: infer Values) => string ? (...values: Values) => string : string };

/** What the panel says in Welsh to somebody who has no account, or whose account does not count now, and when MAST cannot be reached. A draft. */
export const cy: Words = {
  approver: (name) => `Cymeradwyir cyfrifon gan ${name}.`,

  applyHeading: 'Gwneud cais am gyfrif yma',
  applyName: 'Eich enw',
  applyEmail: 'Eich cyfeiriad e-bost gwaith',
  applyTraining: 'Diwrnod eich hyfforddiant diogelu diwethaf (dewisol)',
  applyStaff: (staffId) => `Mae eich rhif staff yn hysbys o’ch system achosion: ${staffId}.`,
  applySend: 'Gwneud cais',
  applySending: 'Wrthi’n anfon eich cais…',
  applyFailed: 'Heb ei anfon. Ceisiwch eto.',
  applySent: 'Derbyniwyd eich cais.',
  applySentText: 'Rhaid i rywun o’ch sefydliad ateb drosoch, ac un arall ei gymeradwyo. Cewch e-bost.',
  applyFaultName: 'Rhowch eich enw',
  applyFaultEmail: 'Rhowch eich cyfeiriad e-bost gwaith, fel enw@example.org',
  applyFaultTraining: 'Rhowch y diwrnod fel diwrnod, mis a blwyddyn',

  phonesHeading: 'Ffoniwch yr asiantaethau',
  phonesText: 'Daeth y rhifau hyn gyda’r dudalen hon. Nid ydynt yn dweud dim am bwy sy’n ymwneud.',
  phonesOutOfHours: (number) => `Y tu allan i oriau ${number}`,
};
