import type { SameWords } from '../../words/language.ts';
import type { ReportedRecordWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<ReportedRecordWords> = {
  label: 'Cofnodion yr adroddwyd amdanynt',
  text: 'Gweld pa rai o’ch cofnodion y mae ymarferwyr wedi adrodd eu bod am berson neu gyfeiriad arall, a dweud beth a ganfuoch.',
  title: 'Cofnodion yr adroddwyd amdanynt',
  intro: 'Mae ymarferwyr wedi adrodd am y cofnodion hyn gennych. Caiff pob un ei farcio lle bynnag y’i dangosir, ac mae’n dal i gael ei ddangos, nes bydd rhywun wedi edrych. Cywirwch gofnod anghywir yn eich system eich hun: nid yw MAST yn newid yr un.',
  columns: { record: 'Cofnod', about: 'Adroddwyd ei fod', state: 'Lle mae’n sefyll', due: 'I edrych arno erbyn' },
  gone: 'ddim yma mwyach',
  about: { person: 'am berson arall', place: 'am gyfeiriad arall' },
  waits: { reviewers: 'Mae adolygwyr yn ei gymharu', 'data-lead': 'Yn aros amdanoch chi' },
  ended: { confirmed: 'Anghywir', unfounded: 'Yn sefyll' },
  basis: { verdict: 'cytunodd adolygwyr', owner: 'dywedodd eich sefydliad hynny', source: 'mae eich system wedi’i newid ers hynny' },
  over: (moment) => `penderfynwyd ${moment}`,
  empty: 'Nid oes adroddiad am gofnod gennych',
  emptyText: 'Pan fydd ymarferydd yn adrodd am un, caiff eich arweinydd data hysbysiad a bydd yn sefyll yma.',
  toHome: 'Mynd i’r dudalen gychwyn',
  one: 'Cofnod yr adroddwyd amdano',
  back: 'Yn ôl at y cofnodion yr adroddwyd amdanynt',
  facts: { feed: 'Ffrwd', record: 'Cyfeirnod yn eich system', case: 'Cyfeirnod yr achos', about: 'Adroddwyd ei fod', since: 'Adroddwyd', due: 'I edrych arno erbyn', state: 'Lle mae’n sefyll' },
  noCase: 'dim',
  findHeading: 'Beth a ganfuoch?',
  findText: 'Chwiliwch am y cofnod yn eich system eich hun, a gofynnwch i bwy bynnag sy’n cadw’r achos.',
  finding: 'Yr hyn a ganfuoch',
  findings: { wrong: 'Mae’r cofnod yn anghywir', right: 'Mae’r cofnod yn gywir' },
  findingHints: {
    wrong: 'Cywirwch ef yn eich system. Nes iddo ddod o’r newydd bydd yn aros wedi’i farcio, a dywedir wrth bawb y’i dangoswyd iddynt.',
    right: 'Mae’r marc yn mynd, a dywedir wrth bwy bynnag a adroddodd.',
  },
  reviewing: 'Mae gan adolygwyr amser tan hynny i’w gymharu â’r hyn y’i cymerwyd gydag ef. Tan hynny dim ond dweud ei fod yn anghywir y gallwch.',
  send: 'Cadw’r hyn a ganfuoch',
  kept: { confirmed: 'Cadwyd. Dywedir wrth bawb y dangoswyd y cofnod iddynt.', unfounded: 'Cadwyd. Mae’r marc wedi mynd.' },
  faults: { finding: 'Dewiswch beth a ganfuoch', changed: 'Mae rhywun wedi penderfynu ar hyn yn y cyfamser, neu mae gan adolygwyr amser o hyd. Edrychwch arno eto' },
};
