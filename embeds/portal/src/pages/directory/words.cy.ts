import type { SameWords } from '../../words/language.ts';
import type { DirectoryWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<DirectoryWords> = {
  label: 'Cyfeiriadur gwasanaethau',
  text: 'Cadw pwy i’w ffonio ym mha dîm, a gofalu am gysylltiadau nad yw atebion yn ymddiried ynddynt mwyach.',
  title: 'Cyfeiriadur gwasanaethau',
  intro: (organisation) => `Pwy i’w ffonio yn nhimau ${organisation}. Mae atebion yn ei ddangos lle mae cofnod yn enwi’r tîm ond heb gyswllt sy’n dal yn gywir.`,
  columns: { team: 'Tîm', phone: 'Ffôn', hours: 'Yn ateb', until: 'Yn gywir tan' },
  noHours: 'ni ddywedwyd yr oriau',
  noEnd: 'dim diwedd',
  over: 'wedi dod i ben: ni ddefnyddir mwyach',
  empty: 'Nid oes tîm wedi’i gofnodi eto',
  emptyText: 'Lle mae cyswllt mewn cofnod wedi dyddio, nid oes gan atebion neb i’w enwi yn ei le.',
  add: 'Cofnodi tîm',

  stale: 'Cysylltiadau nad yw atebion yn ymddiried ynddynt mwyach',
  staleText: 'Maent yn eich cofnodion. Cywirwch hwy lle daw’r cofnodion; neu dywedwch yma fod un yn gywir wedi’r cyfan.',
  staleNone: 'Ymddiriedir ym mhob cyswllt yn eich cofnodion.',
  why: { expired: 'mae ei ddiwrnod olaf wedi mynd heibio', unanswered: 'nid atebodd neb dair gwaith' },
  staleSince: (why, moment) => `${why}, ers ${moment}`,
  hasEntry: 'Mae atebion yn dangos cofnod y tîm yn y cyfeiriadur hwn yn ei le.',
  hasNoEntry: 'Nid yw atebion yn dangos unrhyw gyswllt yn ei le: cofnodwch y tîm.',
  trust: 'Mae’n gywir',
  trusted: 'Fe’i dangosir eto.',

  addTitle: 'Cofnodi tîm',
  changeTitle: 'Newid y cofnod',
  back: 'Yn ôl at y cyfeiriadur gwasanaethau',
  fields: {
    team: 'Tîm', phone: 'Ffôn', email: 'Cyfeiriad e-bost (dewisol)', hours: 'Pryd mae’r tîm yn ateb', days: 'Dyddiau', from: 'O', to: 'Tan', outOfHoursEn: 'Beth i’w wneud y tu allan i’r oriau hyn, yn Saesneg (dewisol)', outOfHoursCy: 'Beth i’w wneud y tu allan i’r oriau hyn, yn Gymraeg (dewisol)',
    validTo: 'Diwrnod olaf y mae’n gywir (dewisol)',
  },
  hints: {
    team: 'Fel y mae cofnodion yn ei enwi. Nid yw priflythrennau na bylchau o bwys', phone: 'Rhif y gellir ei ffonio yn y Deyrnas Unedig, gydag estyniad neu hebddo', hours: 'Amser Llundain, er enghraifft 09:00 tan 17:00. Gadewch resi nad oes eu hangen yn wag; daw un arall pan fyddwch yn cadw', outOfHours: 'Yn y ddwy iaith neu yn yr un',
    validTo: 'Er enghraifft 27 3 2026',
  },
  dayNames: { mon: 'Dydd Llun', tue: 'Dydd Mawrth', wed: 'Dydd Mercher', thu: 'Dydd Iau', fri: 'Dydd Gwener', sat: 'Dydd Sadwrn', sun: 'Dydd Sul' },
  shortDays: { mon: 'Llun', tue: 'Maw', wed: 'Mer', thu: 'Iau', fri: 'Gwe', sat: 'Sad', sun: 'Sul' },
  row: (what, number) => `${what}, rhes ${number}`,
  send: 'Cadw’r cofnod',
  saved: 'Mae’r cofnod wedi’i gadw.',
  withdraw: 'Tynnu’r tîm allan',
  withdrawText: 'Nid yw atebion yn troi at y cofnod hwn mwyach. Gallwch gofnodi’r tîm eto.',
  withdrawn: 'Mae’r tîm allan o’r cyfeiriadur.',
  gone: 'Fe’i tynnwyd allan eisoes.',

  faults: {
    team: 'Rhowch y tîm, 200 nod ar y mwyaf',
    phone: 'Rhowch rif y gellir ei ffonio yn y Deyrnas Unedig',
    email: 'Rhowch gyfeiriad e-bost, fel enw@example.org',
    days: 'Ticiwch ddyddiau’r rhes hon',
    time: 'Rhowch amser fel oriau a munudau, fel 09:00',
    hoursOrder: 'Mae diwedd y rhes hon yn dod cyn ei dechrau',
    hoursTwice: 'Mae’r rhes hon yn gorgyffwrdd ag un arall ar yr un diwrnod',
    outOfHours: 'Rhowch ef yn y ddwy iaith, 200 nod yr un ar y mwyaf',
    validTo: 'Rhowch ddiwrnod go iawn fel diwrnod, mis a blwyddyn',
    past: 'Rhowch ddiwrnod nad yw wedi mynd heibio',
  },
};
