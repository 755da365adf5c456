import type { SameWords } from '../../words/language.ts';
import type { OwnerNoticeWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<OwnerNoticeWords> = {
  label: 'Hysbysiadau i dimau',
  text: 'Dewis pa dimau sy’n cael gwybod pan fydd gwasanaeth arall yn chwilio am rywun y mae ganddynt waith agored â nhw.',
  title: 'Hysbysiadau i dimau',
  intro: 'Ysgrifennir at dîm sy’n dewis hynny pan ddangosir gwaith agored o’i eiddo i wasanaeth arall: gall galwad fod ar ddod. Nid yw’r neges yn enwi neb. Ar ôl pump y dydd daw’r gweddill mewn un neges fore trannoeth.',
  columns: { team: 'Tîm', state: 'Yn cael gwybod', act: 'Newid' },
  on: 'ydy',
  off: 'nac ydy',
  change: 'Newid',
  empty: 'Nid oes tîm',
  emptyText: 'Gweinyddwr sy’n cofnodi timau a’u rheolwyr llinell.',
  oneTitle: 'Hysbysiadau i’r tîm hwn',
  nameField: 'Enw’r tîm yn eich cofnodion',
  nameHint: 'Fel y mae eich system achosion yn ei anfon gyda phob cofnod, er enghraifft “Tîm asesu 2”. Gadewch yn wag i beidio â dweud wrth y tîm mwyach.',
  keep: 'Cadw hyn',
  kept: 'Fe’i cadwyd.',
  faults: { name: 'Mae tîm arall yn mynd wrth yr enw hwnnw, neu mae’n rhy fyr' },
};
