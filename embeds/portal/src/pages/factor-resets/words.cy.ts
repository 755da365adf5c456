import type { SameWords } from '../../words/language.ts';
import type { FactorResetWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<FactorResetWords> = {
  label: 'Ail ffactorau a gollwyd',
  text: 'Penderfynu am gydweithwyr sydd wedi colli eu ffôn neu eu hallwedd ddiogelwch.',
  title: 'Ail ffactorau a gollwyd',
  intro: 'Mae pob un wedi rhoi eu cyfrinair ac yn dweud bod yr ail ffactor ar goll. Siaradwch â’r person cyn penderfynu, ar rif rydych yn ei adnabod: efallai mai pwy bynnag sydd wedi cymryd y cyfrinair sy’n gofyn.',
  columns: { who: 'Pwy', asked: 'Gofynnwyd', lapses: 'Daw i ben' },
  unknown: 'Rhywun o’ch sefydliad',
  empty: 'Nid oes neb yn aros',
  emptyText: 'Mae pwy bynnag sy’n colli ffôn neu allwedd ddiogelwch yn gofyn ar y dudalen fewngofnodi, ar ôl y cyfrinair.',
  toUsers: 'Gweld y defnyddwyr',
  one: 'Ail ffactor a gollwyd',
  back: 'Yn ôl at yr ail ffactorau a gollwyd',
  facts: { email: 'Cyfeiriad e-bost', staffId: 'Rhif staff', asked: 'Gofynnwyd', lapses: 'Daw i ben' },
  oneText: 'Mae’r person wedi rhoi eu cyfrinair ac yn dweud bod yr ail ffactor ar goll. Siaradwch â nhw cyn penderfynu, ar rif rydych yn ei adnabod: efallai mai pwy bynnag sydd wedi cymryd y cyfrinair sy’n gofyn.',
  own: 'Eich cwestiwn chi eich hun yw hwn. Gweinyddwr arall sy’n ei benderfynu.',
  decide: 'Beth yw eich penderfyniad?',
  outcomes: { approved: 'Cymeradwyo: rwyf wedi siarad â’r person, a nhw ydyw', refused: 'Gwrthod' },
  hints: { approved: 'Daw neges â dolen iddynt sy’n gweithio unwaith, am awr. Mae’r ffactor a gollwyd yn stopio gweithio, a chânt eu hallgofnodi ym mhobman.', refused: 'Nid oes dim yn newid. Os rhywun arall oedd yn gofyn, ataliwch y cyfrif.' },
  send: 'Anfon y penderfyniad',
  approved: 'Cymeradwywyd. Mae gan y person neges â dolen sy’n gweithio unwaith, am awr.',
  refused: 'Gwrthodwyd. Nid oes dim wedi newid.',
  faults: { outcome: 'Dewiswch a ydych yn cymeradwyo neu’n gwrthod', gone: 'Mae wedi’i benderfynu eisoes, neu wedi dod i ben' },
};
