import type { SameWords } from '../../words/language.ts';
import type { StatementWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<StatementWords> = {
  title: 'Datganiad hygyrchedd',
  intro: 'Mae’r datganiad hwn am borth MAST, ei dudalennau mewngofnodi a phanel MAST mewn systemau achosion.',
  parts: [
    {
      heading: 'Sut y gallwch ei ddefnyddio',
      text: 'Dylech allu:',
      items: [
        'defnyddio popeth â bysellfwrdd yn unig, a gweld bob amser ble rydych',
        'chwyddo i 400% heb sgrolio i’r ochr, a’i ddefnyddio ar sgrin 320 picsel o led',
        'ei ddefnyddio gyda darllenydd sgrin, mewn lliwiau golau, tywyll, cyferbyniad uchel a lliwiau gorfodol',
        'defnyddio popeth yn y porth heb sgriptiau, yn Saesneg ac yn Gymraeg',
        'mewngofnodi ag allwedd mynediad yn lle cyfrinair a chod; mae pob maes yn derbyn yr hyn rydych yn ei ludo',
      ],
    },
    {
      heading: 'I ba raddau y mae’n cydymffurfio',
      text: 'Bwriedir i MAST fodloni’r Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) fersiwn 2.2, lefelau A ac AA. Mae’n cydymffurfio’n rhannol: nid yw’r canlynol wedi’i setlo.',
      items: [
        'Drafft yw’r Gymraeg nes bod cyfieithwyr wedi’i darllen (3.1.2).',
        'Fe’i profwyd gan raglenni a chan ei wneuthurwyr. Nid yw pobl sy’n defnyddio technoleg gynorthwyol bob dydd wedi’i phrofi eto.',
        'Mae enwau gwasanaethau ac asiantaethau fel y mae’r partneriaid yn eu hanfon, a gallant fod yn dalfyriadau.',
      ],
    },
    {
      heading: 'Sut y’i profwyd',
      text: 'Caiff pob newid ei brofi mewn porwr go iawn cyn ei ryddhau:',
      items: [
        'pob tudalen a phob cyflwr o’r panel, yn y ddwy iaith, gydag axe-core ar gyfer WCAG 2.0 i 2.2, A ac AA',
        'ffocws yn y golwg, maint targedau, cymorth mewn un lle, dim yn cael ei deipio ddwywaith, a mewngofnodi heb gof na phosau (2.4.11, 2.5.8, 3.2.6, 3.3.7, 3.3.8)',
        'teithiau cyfan â bysellfwrdd yn unig, a’r cynllun ar 320 picsel ac ar 400%',
      ],
    },
    {
      heading: 'Dywedwch wrthym beth nad yw’n gweithio',
      text: 'Os oes rhywbeth yn eich rhwystro rhag defnyddio MAST, dywedwch wrth weinyddwr MAST eich sefydliad. Dywedwch pa dudalen oedd hi a beth rydych yn ei ddefnyddio. Os oes arnoch angen yr hyn y mae tudalen yn ei ddweud ar ffurf arall, fel print bras neu ei ddarllen yn uchel, gofynnwch yn yr un lle.',
      items: [],
    },
    {
      heading: 'Os nad ydych yn fodlon',
      text: 'Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018. Os nad yw’r ateb yn eich bodloni, trowch at y Gwasanaeth Cynghori a Chefnogi Cydraddoldeb. Ynglŷn â’r Gymraeg, trowch at Gomisiynydd y Gymraeg.',
      items: [],
    },
  ],
  date: (date) => `Ysgrifennwyd y datganiad hwn ar ${date}.`,
};
