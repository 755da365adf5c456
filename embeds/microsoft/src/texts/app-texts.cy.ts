import type { AppTexts } from './app-texts.ts';

/** Welsh draft: no translator has read it yet. */
export const cy: AppTexts = {
  name: { short: 'MAST', full: 'MAST: pwy arall sy’n ymwneud' },
  description: {
    short: 'Pwy arall sy’n ymwneud â pherson neu gyfeiriad, a phwy i’w ffonio',
    full: 'Mae’r Traciwr Diogelu Amlasiantaeth yn dangos i ymarferydd pwy arall sy’n ymwneud â phlentyn, oedolyn neu gyfeiriad, a phwy i’w ffonio. Nid yw’n dangos dim o’r achos ei hun. Rydych yn dweud pam rydych yn gofyn cyn i ddim gael ei chwilio, a chofnodir pob cwestiwn. Mae cerdyn a roddwch mewn sgwrs yn dal cyfeirnod a dim byd am neb.',
  },
  tab: 'Chwilio',
  lookUp: {
    title: 'Chwilio am gyfeiriad',
    description: 'Cyfeiriad mewn cod post y rhoesoch reswm amdano yn MAST, neu gyfeirnod MAST',
    parameter: 'Cyfeiriad neu gyfeirnod',
    parameterHelp: 'Tŷ a chod post, neu gyfeirnod MAST. Mae’r hyn a deipiwch yn mynd drwy Microsoft',
  },
  outlook: { group: 'MAST', button: 'Pwy arall sy’n ymwneud', tipTitle: 'Pwy arall sy’n ymwneud', tip: 'Yn canfod pobl a chyfeiriadau yn y neges hon, ar eich peiriant. Ni anfonir dim nes i chi dicio, dweud pam a chwilio.' },
};
