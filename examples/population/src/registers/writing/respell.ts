import type { Stream } from '../stream.ts';
import { parseTable } from '../tables/parse-table.ts';
import { respellings } from '../tables/respellings.ts';

const listed = parseTable(respellings);

/** Ways in which one sound is written, tried from a place drawn anew each time. */
const sounds: readonly (readonly [string, string])[] = [
  ['ph', 'f'], ['ie', 'ei'], ['ei', 'ie'], ['ck', 'k'], ['oo', 'u'], ['ee', 'i'], ['ou', 'oo'], ['aa', 'a'], ['sh', 's'], ['th', 't'], ['kh', 'k'], ['dh', 'd'], ['bh', 'b'], ['gh', 'g'], ['ll', 'l'], ['nn', 'n'], ['ss', 's'], ['tt', 't'], ['rr', 'r'], ['mm', 'm'], ['tz', 'z'], ['sz', 'sh'], ['cz', 'ch'],
  ['dd', 'th'], ['ff', 'f'], ['ey', 'y'], ['ay', 'ai'], ['ai', 'ay'], ['au', 'aw'], ['ea', 'ee'], ['eigh', 'ay'], ['oe', 'o'], ['ae', 'e'], ['y', 'i'], ['i', 'y'], ['c', 'k'], ['k', 'c'], ['z', 's'], ['s', 'z'], ['w', 'v'], ['v', 'w'], ['j', 'y'], ['x', 'ks'], ['q', 'k'], ['u', 'oo'], ['o', 'u'], ['e', 'a'], ['a', 'e'], ['er', 'or'], ['er', 'a'],
];

/** The name as another clerk would spell it: from the list in two cases of three where it is there, else by one change of how a sound is written, else with or without a last letter. */
export function respell(name: string, stream: Stream): string {
  const others = listed.get(name);
  if (others !== undefined && stream.chance(0.67)) return stream.pick(others);
  const from = stream.below(sounds.length);
  for (let step = 0; step < sounds.length; step += 1) {
    const [sound, written] = sounds[(from + step) % sounds.length] ?? ['', ''];
    const at = name.indexOf(sound, 1);
    if (at > 0) return name.slice(0, at) + written + name.slice(at + sound.length);
  }
  return name.endsWith('e') || name.endsWith('s') || name.endsWith('h') ? name.slice(0, -1) : `${name}e`;
}
