import type { SameWords } from '../../words/language.ts';
import type { HelpWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<HelpWords> = {
  title: 'Cymorth',
  label: 'Cymorth',
  what: 'Beth mae MAST yn ei ddweud wrthych',
  whatText: 'Pwy arall sy’n ymwneud â phlentyn, oedolyn neu gyfeiriad, ers pryd, a phwy i’w ffonio. Mae partneriaid yn anfon y penawdau bob dydd: enwau, dyddiadau, y gwasanaeth, cyswllt. Byth yr achos.',
  nil: 'Pan na cheir hyd i ddim',
  nilText: 'Nid yw’n golygu nad oes neb yn ymwneud. Mae’r dudalen yn dweud pa bartneriaid a holwyd, pa mor hen yw’r hyn a anfonwyd ganddynt, a’r hyn nad ydynt byth yn ei rannu. Gall fod cofnod gwarchodedig: holwch y ddesg frocera.',
  wrong: 'Pan fo cofnod am rywun arall',
  wrongText: 'Dywedwch hynny â’r botymau o dan y cofnod. Bydd adolygydd yn edrych arno cyn dim arall.',
  away: 'Pan na ellir cyrraedd MAST',
  awayText: 'Ffoniwch yr asiantaethau, fel y byddech heb MAST.',
  signIn: 'Pan na allwch fewngofnodi',
  signInText: 'Mae’r dudalen fewngofnodi’n helpu gyda chyfrinair coll. Os collwyd ffôn neu allwedd ddiogelwch, neu os yw cyfrif wedi’i gloi, gofynnwch i weinyddwr MAST eich sefydliad.',
  recorded: 'Beth a gofnodir amdanoch chi',
  recordedText: 'Pob cwestiwn, gyda phwy a ofynnodd, pryd, pam ac ar ba sail gyfreithiol. Gall eich sefydliad eich hun a’r partner y gwelsoch ei gofnod edrych arno.',
  emergency: 'Os oes rhywun mewn perygl nawr, ffoniwch 999.',
};
