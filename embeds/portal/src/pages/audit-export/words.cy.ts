import type { SameWords } from '../../words/language.ts';
import type { AuditExportWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<AuditExportWords> = {
  title: 'Allforio’r trywydd archwilio',
  intro: 'Yr hyn a ddangoswyd i staff eich sefydliad, ar gyfer eich storfa archwilio eich hun: atebion i gwestiynau, pobl a chyfeiriadau a agorwyd, gwiriadau mewn cofnodion iechyd.',
  whatHeading: 'Beth sy’n dod allan',
  what: [
    'Un ffeil o FHIR R4 AuditEvents ym mhroffiliau IHE BALP, un digwyddiad i bob llinell (NDJSON), yr hynaf yn gyntaf: un i bob person mewn ateb, ac un am ateb nad oedd ynddo neb neu am gyfeiriad.',
    'Mae pob un yn dweud pryd, pwy, drwy ba system, o dan ba borth cyfreithiol, a lle mae’n sefyll yn y log wedi’i lofnodi. Mae pobl a chydweithwyr ynddo yn ôl eu rhif yn MAST, byth yn ôl enw.',
    'Nid yw mewngofnodi, newidiadau i osodiadau na’r hyn a ddangoswyd i sefydliadau eraill ynddo.',
  ],
  recordedHeading: 'Cofnodir yr allforio',
  recorded: 'Mae eich enw, y diwrnodau, a yw’r hyn a ofynnwyd ynddo, a faint o atebion a ddaeth allan yn sefyll yn y trywydd archwilio. O’r lawrlwytho ymlaen, eich sefydliad sy’n diogelu’r ffeil fel y mae’n diogelu’r trywydd ei hun.',
  from: 'O',
  to: 'Hyd at, yn gynwysedig',
  days: '31 diwrnod ar y mwyaf. Er enghraifft 1 11 2026 a 30 11 2026.',
  terms: 'Yr hyn a ofynnwyd',
  termsItem: 'Ysgrifennu’r hyn a ofynnwyd hefyd',
  termsHint: 'Enwau, dyddiadau geni a chyfeiriadau fel y’u teipiwyd, tra cedwir nhw. Gadewch ef allan oni bai bod ei angen: fel arall mae pob digwyddiad yn dweud bod hyn wedi’i guddio.',
  make: 'Gwneud yr allforiad',

  workingTitle: 'Mae’r allforiad yn cael ei wneud',
  working: 'Gall hyn gymryd rhai munudau ar gyfer mis prysur. Cewch fynd ymlaen â thudalennau eraill a dod yn ôl.',
  reached: (upTo, events) => `Wedi’i wneud hyd at ${upTo}: ${events} hyd yma.`,
  beginning: 'Mae’r digwyddiadau cyntaf yn cael eu darllen.',
  progress: 'Faint o’r cyfnod sydd wedi’i wneud',
  again: 'Gweld pa mor bell y mae',
  before: 'Yr allforiad a wnaethoch o’r blaen',

  doneTitle: 'Mae’r allforiad wedi’i wneud',
  facts: { period: 'Diwrnodau', events: 'Yn y ffeil', size: 'Maint', terms: 'Yr hyn a ofynnwyd' },
  between: (from, to) => `${from} hyd at ${to}`,
  events: (count, isOne) => (isOne ? '1 digwyddiad' : `${count} o ddigwyddiadau`),
  termsIn: 'mae ynddo, cyn belled ag y’i cedwir',
  termsMasked: 'mae wedi’i guddio',
  sizeText: (kilobytes) => `${kilobytes} cilobeit`,
  download: 'Lawrlwytho’r ffeil',
  kept: 'Mae’r porth yn ei chadw yn ei gof nes i chi allgofnodi neu wneud un arall. Yna mae wedi mynd oddi yma.',
  anew: 'Gwneud allforiad arall',
  toTrail: 'Ei weld wedi’i gofnodi yn y trywydd archwilio',

  noneTitle: 'Ni ddangoswyd dim i neb',
  noneText: 'Yn y diwrnodau hyn ni ddangoswyd dim i neb o’ch sefydliad, felly nid oes ffeil. Cofnodir i chi ofyn.',
  brokenTitle: 'Torrodd yr allforiad ar ei hanner',
  brokenText: 'Ni ddaeth popeth, ac nid yw rhan yn brawf: ni chadwyd dim. Cofnodir i chi ofyn. Ceisiwch eto, gyda llai o ddiwrnodau os yw’n digwydd ddwywaith.',
  nothingTitle: 'Nid oes allforiad yn aros',
  nothingText: 'Ni wnaed un ers i chi fewngofnodi, neu mae wedi’i daflu.',
  faults: {
    from: 'Rhowch y diwrnod cyntaf, un go iawn nad yw eto i ddod',
    to: 'Rhowch y diwrnod olaf, un go iawn nad yw eto i ddod',
    order: 'Ni chaiff y diwrnod olaf fod cyn y cyntaf',
    days: 'Dewiswch 31 diwrnod ar y mwyaf',
    fewer: 'Mae mwy nag 20,000 o atebion yn y diwrnodau hyn. Dewiswch lai o ddiwrnodau. Ni allforiwyd dim',
    running: 'Mae allforiad yn dal i gael ei wneud. Arhoswch nes iddo gael ei wneud',
  },
};
