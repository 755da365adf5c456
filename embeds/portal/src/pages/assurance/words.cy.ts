import type { SameWords } from '../../words/language.ts';
import type { AssuranceWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<AssuranceWords> = {
  label: 'Pecyn sicrwydd misol',
  text: 'Darllen ac argraffu dwy dudalen ar gyfer pob mis: defnydd, y trywydd archwilio, pa mor ddiweddar, canlyniadau, risgiau agored.',
  title: 'Pecyn sicrwydd misol',
  intro: 'Dwy dudalen y mis am eich sefydliad, o’r trywydd archwilio a’r hyn sydd wedi’i ffurfweddu. Cofnodir agor un.',
  months: 'Misoedd',
  soFar: 'hyd yn hyn',
  back: 'Yn ôl i’r misoedd',
  keep: 'Ei gadw fel ffeil sy’n argraffu ar ddwy dudalen',
};
