import type { SameWords } from '../../words/language.ts';
import type { DipSampleWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<DipSampleWords> = {
  label: 'Edrychiadau ar hap',
  text: 'Edrych ar ambell chwiliad gan eich tîm a dynnwyd ar hap, a dweud a ydynt mewn trefn.',
  title: 'Edrychiadau ar hap ar waith cyffredin',
  intro: 'Bob hyn a hyn tynnir chwiliad ar hap a’i roi gerbron rheolwr llinell. Ni ddrwgdybir neb. Edrychwch ar yr achos o dan ei gyfeirnod, gofynnwch os nad ydych yn siŵr, a dywedwch beth a ganfuoch.',
  tabs: 'Pa edrychiadau',
  groups: { open: 'Yn aros', settled: 'Wedi’u gwneud' },
  columns: { asked: 'Chwiliwyd', who: 'Pwy', gateways: 'O dan', due: 'Edrych erbyn', verdict: 'Yr hyn a ganfuoch' },
  overdue: 'yn hwyr',
  somebody: 'rhywun o’ch sefydliad',
  empty: { open: 'Nid oes dim yn aros am edrychiad', settled: 'Nid edrychwyd ar ddim eto' },
  emptyText: { open: 'Pan dynnir chwiliad, ysgrifennir atoch.', settled: 'Mae’r hyn yr edrychwyd arno yn aros ar y rhestr yma.' },
  figures: (days, inOrder, ask, concern, waiting) => `Mewn ${days} diwrnod, yn eich sefydliad cyfan: ${inOrder} mewn trefn, ${ask} i ofyn amdanynt, ${concern} â phryder, ${waiting} yn aros.`,
  one: 'Edrychiad ar hap',
  back: 'Yn ôl at yr edrychiadau ar hap',
  readNote: 'Cofnodir eich bod wedi darllen hwn.',
  facts: { who: 'Pwy', asked: 'Chwiliwyd', gateways: 'O dan', reason: 'Pam, yn ei eiriau ei hun', reasonCode: 'Y rheswm a ddewiswyd', reference: 'Cyfeirnod', due: 'Edrych erbyn' },
  noReference: 'heb ei roi',
  noReason: 'dim geiriau ei hun',
  verdictField: 'Beth a ganfuoch?',
  verdicts: { 'in-order': 'Mewn trefn', ask: 'Rwy’n gofyn iddynt', concern: 'Mae pryder' },
  hints: {
    'in-order': 'Eu hachos nhw ydyw, neu roedd rheswm da arall.',
    ask: 'Nid yw’r cyfeirnod yn arwain i unman, neu mae’r rheswm yn dweud rhy ychydig.',
    concern: 'Nid yw’n edrych fel gwaith. Dywedwch wrth eich arweinydd llywodraethu gwybodaeth hefyd.',
  },
  keep: 'Cadw hyn',
  kept: 'Fe’i cadwyd.',
  done: (verdict) => `Edrychwyd arno: ${verdict}.`,
  faults: { verdict: 'Dewiswch yr hyn a ganfuoch', notKept: 'Ni chafodd ei gadw. Mae rhywun arall wedi edrych arno yn y cyfamser' },
};
