import type { SameWords } from '../../words/language.ts';
import type { SessionEndWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<SessionEndWords> = {
  label: 'Allgofnodi pawb',
  text: 'Ar gyfer argyfwng: dod â phob sesiwn yn eich sefydliad i ben ar unwaith.',
  title: 'Allgofnodi pawb',
  warning: (organisation) => `Caiff pawb yn ${organisation} eu hallgofnodi ar unwaith, chithau hefyd: ym mhob porwr, o’r wasgiad nesaf ymlaen. Bydd pawb yn mewngofnodi eto â’u hail ffactor.`,
  one: 'Ar gyfer un person, agorwch eu cyfrif o dan Defnyddwyr a’u hallgofnodi yno.',
  sureLabel: 'Caiff pawb eu hallgofnodi',
  sure: 'Rwy’n golygu pawb, ac mae gennyf reswm dros hynny',
  done: (count) => `Daethpwyd â ${count} sesiwn i ben.`,
  person: 'Allgofnodi ym mhobman',
  personText: 'Mae pob porwr y mae’r person wedi mewngofnodi ynddo yn stopio ar y wasgiad nesaf. Mae’r cyfrif yn aros: cânt fewngofnodi eto. I’w cadw allan, ataliwch y cyfrif.',
  personDone: (count) => (count === 0 ? 'Nid oedd y person wedi mewngofnodi yn unman.' : `Daethpwyd â ${count} sesiwn y person i ben.`),
  faults: { sure: 'Dywedwch eich bod yn golygu pawb' },
};
