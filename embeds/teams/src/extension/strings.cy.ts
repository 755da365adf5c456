import type { en } from './strings.en.ts';

/** Welsh draft: no translator has read it yet. */
export const cy: typeof en = {
  heading: 'MAST',
  reference: (code) => `Cyfeirnod MAST ${code}`,
  note: 'Mae’n agor i’r sawl a ofynnodd, tra bo’i reswm yn dal. Mae pawb arall yn dweud pam yn gyntaf ac yn gofyn drosto’i hun.',
  open: 'Agor yn MAST',
  thin: 'Tŷ a chod post, neu gyfeirnod MAST',
  thinText: 'Er enghraifft: 4 Mariner Court SA1 1XW. Mae’r hyn a deipiwch yn mynd drwy Microsoft.',
  undeclared: 'Dywedwch pam yn gyntaf',
  undeclaredText: 'Agorwch MAST, dewiswch sail gyfreithiol ar gyfer cyfeiriad yn y cod post hwn, yna chwiliwch amdano yma.',
  referenceText: 'Mae’n agor yn MAST. Nid yw’r cyfeirnod yn dweud dim ar ei ben ei hun.',
  placeText: 'Teipiwch fwy o’r cyfeiriad nes bod un ar ôl.',
  moreText: 'Mae mwy o gyfeiriadau’n ffitio nag a ddangosir. Teipiwch fwy o’r cyfeiriad.',
  unknownPlace: 'Nid oes partner wedi anfon cofnod o’r cyfeiriad hwn',
  unknownPlaceText: 'Efallai ei fod wedi’i ysgrifennu’n wahanol, neu wedi’i warchod. Agorwch MAST i weld pwy a holwyd.',
  agencies: (count) => (count === 0 ? 'Ni chafwyd hyd i gofnod a rennir' : count === 1 ? '1 asiantaeth arall yn ymwneud' : `${count} asiantaeth arall yn ymwneud`),
  asked: (asked, behind) => (behind === 0 ? `Holwyd ${asked} partner, pob un yn gyfredol. Agorwch MAST i weld pwy i’w ffonio.` : `Holwyd ${asked} partner, ${behind} heb fod yn gyfredol. Agorwch MAST i weld pwy i’w ffonio.`),
  'no-account': 'Nid oes gennych gyfrif MAST eto',
  'awaiting-approval': 'Mae eich cyfrif MAST yn aros am gymeradwyaeth',
  suspended: 'Mae eich cyfrif MAST wedi’i oedi',
  standingText: 'Agorwch MAST: mae’n dweud beth i’w wneud.',
  tooMany: 'Rydych wedi gofyn yn aml iawn',
  tooManyText: 'Arhoswch ychydig, yna gofynnwch eto.',
  unavailable: 'Ni all MAST ateb nawr',
  unavailableText: 'Ni chwiliwyd am ddim. Agorwch MAST am rifau’r partneriaid.',
};
