import type { SameWords } from '../../words/language.ts';
import type { OrganisationWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<OrganisationWords> = {
  label: 'Sefydliadau',
  text: 'Gweld pwy sy’n cymryd rhan yn MAST, a chadw enw eich sefydliad eich hun a’i reolau ar gyfer cyfrifon.',
  title: 'Sefydliadau',
  intro: 'Pob sefydliad sy’n cymryd rhan. Mae’r hyn y mae pob un yn ei rannu â phwy yn y cytundebau.',
  columns: { name: 'Enw', sector: 'Maes gwaith', nation: 'Gwlad', part: 'Yn cymryd rhan drwy' },
  yours: 'Eich sefydliad chi',
  sectors: { 'local-authority': 'Cyngor', health: 'Iechyd', police: 'Yr heddlu', fire: 'Tân ac achub', education: 'Addysg' },
  nations: { england: 'Lloegr', wales: 'Cymru', scotland: 'Yr Alban', 'northern-ireland': 'Gogledd Iwerddon', uk: 'Y Deyrnas Unedig' },
  parts: { contributor: 'rhannu cofnodion', reader: 'gofyn cwestiynau', both: 'rhannu cofnodion a gofyn cwestiynau' },

  one: 'Sefydliad',
  back: 'Yn ôl at y sefydliadau',
  facts: { nameEn: 'Enw Saesneg', nameCy: 'Enw Cymraeg', code: 'Cod', sector: 'Maes gwaith', nation: 'Gwlad', part: 'Yn cymryd rhan drwy' },
  codeSystems: { ons: 'wedi’i roi gan y Swyddfa Ystadegau Gwladol', ods: 'wedi’i roi gan y GIG', force: 'rhif yr heddlu', local: 'ei enw ei hun' },
  noWelshName: 'dim: dangosir yr enw Saesneg',
  change: 'Newid',
  setupText: 'Mae’r cod, y maes gwaith, y wlad a’r ffordd y mae’r sefydliad yn cymryd rhan yn penderfynu pa gyfraith a pha gytundebau sy’n gymwys. Pwy bynnag sy’n rhedeg MAST sy’n eu newid.',

  policy: 'Rheolau ar gyfer cyfrifon',
  policyText: 'Maent yn gymwys i bob cyfrif yn eich sefydliad, o’r penderfyniad nesaf ymlaen.',
  policyFacts: { trainingMonths: 'Mae hyfforddiant yn cyfrif am', confirmMonths: 'Cadarnheir cyfrifon bob', graceDays: 'Heb gadarnhad mae cyfrif yn gweithio am', vettingNeeded: 'Fetio' },
  months: (count) => `${count} mis`,
  days: (count) => (count === 0 ? 'dim diwrnod arall' : `${count} diwrnod arall`),
  vetting: { needed: 'mae ei angen ar gyfer cyfrif', notNeeded: 'nid oes ei angen' },

  namesTitle: 'Newid yr enw',
  namesText: 'Mae pawb sy’n cymryd rhan yn ei weld: mewn atebion, cytundebau a llythyrau.',
  namesChanged: 'Mae’r enw wedi’i newid.',
  policyTitle: 'Newid y rheolau ar gyfer cyfrifon',
  policyFields: { trainingMonths: 'Sawl mis y mae hyfforddiant yn cyfrif', confirmMonths: 'Ar ôl sawl mis y cadarnheir cyfrif eto', graceDays: 'Sawl diwrnod y mae cyfrif yn dal i weithio ar ôl hynny', vettingNeeded: 'A oes angen fetio ar gyfer cyfrif?' },
  policyHints: { trainingMonths: '1 i 36. Nid oes neb yn cael cyfrif, yn ei gadw nac yn cael ei gadarnhau heb un', confirmMonths: '1 i 12', graceDays: '0 i 31' },
  yes: 'Oes',
  no: 'Nac oes',
  send: 'Cadw',
  policyChanged: 'Mae’r rheolau wedi’u newid.',
  nothingChanged: 'Nid oedd dim yn wahanol, felly ni chadwyd dim.',

  faults: {
    nameEn: 'Rhowch yr enw Saesneg, 200 nod ar y mwyaf',
    nameCy: 'Rhowch yr enw Cymraeg, 200 nod ar y mwyaf',
    trainingMonths: 'Rhowch rif cyfan o 1 i 36',
    confirmMonths: 'Rhowch rif cyfan o 1 i 12',
    graceDays: 'Rhowch rif cyfan o 0 i 31',
    vettingNeeded: 'Dewiswch a oes angen fetio',
  },
};
