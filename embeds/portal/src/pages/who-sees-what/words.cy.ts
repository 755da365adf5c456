import type { SameWords } from '../../words/language.ts';
import type { SightWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<SightWords> = {
  label: 'Pwy sy’n gweld beth',
  text: 'Gweld beth mae eich sefydliad yn ei weld o eraill, ac eraill o’ch un chi, fel y mae cytundebau, seiliau cyfreithiol a gwarchodaeth yn sefyll nawr.',
  title: 'Pwy sy’n gweld beth',
  intro: (at) => `Fel yr oedd ar ${at}, wedi’i benderfynu gan yr hyn sy’n penderfynu atebion. Nid yw cofnodion pobl na chaniateir eu llwytho byth yno o gwbl; y rhai sydd wedi’u henwi ar gyfer hynny yn unig a gaiff edrych heibio i warchodaeth.`,
  weSee: 'Beth mae eich sefydliad yn ei weld',
  theySee: 'Beth mae eraill yn ei weld o’ch sefydliad',
  columns: { who: 'Sefydliad a ffrwd', basis: 'Sail gyfreithiol', person: 'Wrth holi am berson', address: 'Wrth holi am gyfeiriad' },
  by: (reader) => `gwelir gan ${reader}`,
  suspended: 'Wedi’i thynnu o bob ateb',
  noBasis: 'Cytunwyd, ond nid o dan unrhyw sail gyfreithiol y ceir ei datgan heddiw',
  roles: (names) => `Datgenir gan: ${names}`,
  months: (months) => `${months} mis, a gwaith agored`,
  nothing: 'Dim',
  levels: { 0: 'Agored', 1: 'Cyfyngedig', 2: 'Wedi’i warchod' },
  located: (level) => `${level}: dangosir, gyda ble maent`,
  unlocated: (level) => `${level}: dangosir, heb ble maent`,
  shown: (level) => `${level}: dangosir`,
  hidden: (level) => `${level}: ni ddangosir`,
  narrowed: { categories: 'gadewir rhai mathau allan', 'time-of-life': 'un cyfnod bywyd yn unig', months: 'llai o fisoedd', locations: 'heb leoliadau' },
  less: (kinds) => `Llai nag a gytunwyd: ${kinds}`,
  none: 'Ni rennir dim â’ch sefydliad o dan gytundeb sydd mewn grym.',
  noneOfOurs: 'Nid oes neb arall yn gweld dim o’ch sefydliad o dan gytundeb sydd mewn grym.',
};
