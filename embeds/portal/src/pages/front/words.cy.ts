import type { SameWords } from '../../words/language.ts';
import type { FrontWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<FrontWords> = {
  title: 'Pwy arall sy’n ymwneud?',
  startText: 'Mae MAST yn dangos i ymarferydd pwy arall sy’n ymwneud â phlentyn, oedolyn neu gyfeiriad, a phwy i’w ffonio. Nid yw byth yn dangos yr achos.',
  startNeed: 'Mae angen eich cyfeiriad e-bost gwaith, eich cyfrinair a’ch ail ffactor.',
  startPublic: 'Beth yw MAST, pwy sy’n cymryd rhan, a sut i wrthwynebu: i bawb',
  startNoAccount: 'Dim cyfrif? Holwch weinyddwr MAST eich sefydliad. Os yw’n frys, gofynnwch i gydweithiwr sydd ag un.',
  standing: (role, organisation) => `Rydych yn gweithio yma fel ${role} ${organisation}.`,
  nothing: 'Nid oes tudalen ar gyfer eich rôl eto. Gall eich gweinyddwr MAST ddweud beth y cewch ei wneud.',
  overdue: 'Nid oes neb wedi cadarnhau mewn pryd bod angen y cyfrif hwn arnoch o hyd. Gofynnwch i’ch rheolwr llinell neu’ch gweinyddwr ei gadarnhau; tan hynny ni ellir gofyn am ddim.',
  waitingHeading: 'Yn aros amdanoch',
  waiting: {
    recallNotices: (count) => (count === 1 ? '1 hysbysiad galw’n ôl i’w ddarllen' : `${count} o hysbysiadau galw’n ôl i’w darllen`),
    misuseAlerts: (count) => (count === 1 ? '1 hysbysiad camddefnydd i’w setlo' : `${count} o hysbysiadau camddefnydd i’w setlo`),
    dipSamples: (count) => (count === 1 ? '1 edrychiad ar hap i’w wneud' : `${count} o edrychiadau ar hap i’w gwneud`),
    rightsCases: (count) => (count === 1 ? '1 achos agored wrth y ddesg hawliau' : `${count} o achosion agored wrth y ddesg hawliau`),
  },
  doings: 'Beth y cewch ei wneud',
  manageSignIn: 'Eich mewngofnodi: cyfrinair, ail ffactorau, lle rydych wedi mewngofnodi',
};
