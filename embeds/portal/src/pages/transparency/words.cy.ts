import type { SameWords } from '../../words/language.ts';
import type { TransparencyWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<TransparencyWords> = {
  label: 'MAST a’r cyhoedd',
  title: 'Beth yw MAST, i bawb',
  made: (day) => `Gwnaed ar ${day} o’r hyn sydd wedi’i ffurfweddu a’i gyfrif.`,
  what: 'Beth mae’n ei wneud',
  who: 'Pwy gaiff ofyn',
  never: 'Beth nad yw byth yn ei gadw',
  protection: 'Gwarchodaeth',
  partners: 'Pwy sy’n cymryd rhan',
  partnersText: 'Sefydliadau’r cytundebau sydd mewn grym heddiw, a’r hyn y mae pob un yn ei anfon.',
  partnerColumns: { name: 'Sefydliad', sends: 'Yn anfon', notSent: 'Byth yn anfon' },
  reads: 'Yn gofyn cwestiynau',
  readsNot: 'Yn anfon yn unig',
  sendsNothing: 'Dim: mae’n gofyn yn unig',
  noPartners: 'Nid oes cytundeb mewn grym',
  noPartnersText: 'Nid oes neb yn anfon dim, ac ni roddir ateb i neb.',
  fields: 'Beth gall cofnod ei gynnwys',
  months: (shown, stored) => `Dangosir am ${shown} mis ar y mwyaf, a gwaith sy’n agored; storir am ${stored} mis ar y mwyaf.`,
  law: 'O dan ba gyfraith y ceir gofyn',
  lawColumns: { title: 'Sail gyfreithiol', source: 'Statud a darpariaeth', status: 'Geiriad' },
  noLaw: 'Nid oes sail gyfreithiol ar agor heddiw: ni roddir ateb i neb.',
  searches: 'Pa mor aml y caiff ei ddefnyddio',
  searchColumns: { month: 'Mis', answered: 'Cwestiynau a atebwyd', opened: 'Pobl a lleoedd yr edrychwyd arnynt yn fanylach' },
  few: 'llai na 5',
  noSearches: 'Nid oes mis ar ben y gofynnwyd unrhyw beth ynddo.',
  samples: 'Gwiriadau ar hap',
  sampleColumns: { month: 'Mis', lookedAt: 'Atebion yr edrychwyd arnynt', concerns: 'Gyda phryder' },
  noSamples: 'Dim eto: ni phenderfynwyd ar bump neu fwy o atebion a dynnwyd ar hap mewn unrhyw fis.',
  object: 'Sut i ofyn, gwrthwynebu neu gwyno',
};
