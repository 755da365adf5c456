import type { Texts } from './texts.ts';

/** The same in Welsh. Drafts until a translator has read them. */
export const cy: Texts = {
  otherLanguage: 'English',
  skip: 'Neidio i’r cofnod',
  invented: 'Enghraifft. Mae pob person ynddi wedi’i ddyfeisio.',
  signInTitle: 'Pwy sy’n gweithio?',
  signInText: 'Arddangosiad: nid oes cyfrinair. Mewn ysbyty byddech yn mewngofnodi.',
  signOut: 'Allgofnodi',
  patients: 'Cleifion',
  born: 'Ganed',
  nhsNumber: 'Rhif GIG',
  address: 'Cyfeiriad',
  restricted: 'Cyfyngedig: ni ddangosir y cyfeiriad y tu allan i’r cofnod hwn',
  reason: 'Yma oherwydd',
  advice: 'Cyngor',
  adviceWaiting: 'Yn gofyn am gyngor',
  adviceNone: 'Dim cyngor ar gyfer y cofnod hwn',
  applications: 'Rhaglenni',
  open: 'Agor',
  dismiss: 'Dim angen nawr',
  dismissed: 'Wedi’i roi o’r neilltu; dywedwyd wrth y gwasanaeth',
  close: 'Cau’r cofnod',
  frame: 'Rhaglen ar gyfer y claf hwn',
  notFound: 'Nid oes tudalen o’r fath',
};
