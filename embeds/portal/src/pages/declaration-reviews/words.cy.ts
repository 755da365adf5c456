import type { SameWords } from '../../words/language.ts';
import type { DeclarationReviewWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<DeclarationReviewWords> = {
  label: 'Datganiadau i’w hadolygu',
  text: 'Edrych ar yr hyn a ofynnwyd o dan sail gyfreithiol a adolygir wedyn, ac ar gyfeirnodau sy’n hwyr.',
  title: 'Datganiadau i’w hadolygu',
  intro: 'Caiff rhai seiliau cyfreithiol eu hateb ar unwaith a’u hystyried wedyn. Dyma bwy a’u datganodd, pryd a pham. Ni ddywedir am bwy y gofynnwyd: mae’r cyfeirnod yn arwain at yr achos.',
  tabs: 'Pa ddatganiadau',
  groups: { review: 'I’w hadolygu', reference: 'Heb gyfeirnod' },
  columns: { madeAt: 'Datganwyd', who: 'Pwy', gateways: 'O dan', subject: 'Ynghylch', due: 'Cyfeirnod' },
  due: (moment) => `yn ddyledus ers ${moment}`,
  chased: (moment) => `atgoffwyd ${moment}`,
  notChased: 'heb ei atgoffa eto',
  unknownGateway: 'sail gyfreithiol nad yw yn y catalog mwyach',
  somebody: 'rhywun o’ch sefydliad',
  you: 'chi',
  empty: { review: 'Nid oes datganiad yn aros am adolygiad', reference: 'Nid oes cyfeirnod yn hwyr' },
  emptyText: { review: 'Edrychwyd ar bopeth a ddatganwyd o dan sail o’r fath.', reference: 'Mae cyfeirnod yn ddyledus 24 awr ar ôl datganiad. Caiff pwy bynnag sydd heb ei roi ei atgoffa.' },
  toGateways: 'Darllen pa seiliau cyfreithiol a adolygir wedyn',
  mostAtOnce: 'Rhestrir 200 ar y mwyaf ar unwaith, yr hynaf yn gyntaf.',

  one: 'Datganiad',
  back: 'Yn ôl at y datganiadau',
  readNote: 'Cofnodir eich bod wedi darllen hwn.',
  facts: { who: 'Pwy', madeAt: 'Datganwyd', gateways: 'O dan', subject: 'Ynghylch', reason: 'Pam, yn ei eiriau ei hun', reasonCode: 'Y rheswm a ddewiswyd', reference: 'Cyfeirnod', outcome: 'Canlyniad' },
  noReference: 'heb ei roi eto',
  noReason: 'dim geiriau ei hun',
  own: 'Eich datganiad eich hun yw hwn, o rôl arall. Rhywun arall sy’n ei adolygu.',
  settleHeading: 'Beth yw eich barn amdano?',
  settleText: 'Edrychwch ar yr achos o dan ei gyfeirnod yn gyntaf. Cedwir yr hyn a ddywedwch unwaith ac ni ellir ei newid.',
  outcomeField: 'Canlyniad',
  outcomes: { proper: 'Priodol', improper: 'Amhriodol', 'gateway-missing': 'Priodol, ac mae sail gyfreithiol ar goll' },
  outcomeHints: {
    proper: 'Roedd rheswm da dros ofyn, ac nid oedd sail gyfreithiol arall yn gweddu’n well.',
    improper: 'Nid oedd rheswm da dros ofyn. Ewch ymlaen o dan weithdrefn eich sefydliad eich hun.',
    'gateway-missing': 'Roedd rheswm da dros ofyn, ac nid oes sail gyfreithiol ar ei gyfer yn y catalog.',
  },
  settle: 'Cadw’r canlyniad hwn',
  settled: 'Cadwyd y canlyniad.',
  settledAlready: (outcome) => `Mae wedi’i adolygu: ${outcome}.`,
  faults: { outcome: 'Dewiswch eich barn amdano', notKept: 'Ni chafodd ei gadw. Mae rhywun arall wedi’i adolygu yn y cyfamser, neu eich datganiad chi ydyw' },
};
