import { soundCode } from '../normalise/sound-code.ts';
import { postcodeParts } from './compare-postcodes.ts';
import type { TrainingRecord } from './read-record.ts';

/** What a record may be looked up by, one list per kind; atoms of one kind are never combined with each other, since the wider holds the narrower. */
export function blockAtoms(record: TrainingRecord): readonly (readonly string[])[] {
  const { given, family, birth, lines, town, postcode, texts } = record;
  const [sector, district] = postcodeParts(postcode);
  const known = (atoms: readonly string[]): string[] => atoms.filter((atom) => atom.length > 2);
  const sounds = (words: readonly string[]): string[] => words.map((word) => `n:${soundCode(word)}`);
  return [
    known([...sounds(given.slice(0, 1)), ...(given[0] === undefined ? [] : [`g:${given[0].slice(0, 3)}`])]),
    known([...sounds([family.join('')]), ...(family.length > 1 ? sounds(family) : []), ...(family.length === 0 ? [] : [`f:${family.join('').slice(0, 4)}`])]),
    known(birth === '' ? [] : [`d:${birth}`, `y:${birth.slice(0, 4)}`, `m:${birth.slice(4)}`]),
    known(postcode === '' ? [] : [`p:${postcode}`, `s:${sector}`, `o:${district}`]),
    known(lines.map((line) => `l:${line.replaceAll(' ', '')}`)),
    known([`t:${town.replaceAll(' ', '')}`]),
    ...Object.entries(texts).map(([name, text]) => (text === '' ? [] : [`${name}:${text}`])),
  ];
}
