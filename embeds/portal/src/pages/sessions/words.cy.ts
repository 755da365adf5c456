import type { SameWords } from '../../words/language.ts';
import type { SessionWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<SessionWords> = {
  label: 'Ble rydych wedi mewngofnodi',
  text: 'Gweld ym mha borwyr rydych wedi mewngofnodi, ac allgofnodi yno.',
  title: 'Ble rydych wedi mewngofnodi',
  intro: 'Un llinell i bob porwr. Allgofnodwch lle bynnag nad ydych yn gwybod amdano, a dywedwch wrth eich gweinyddwr MAST.',
  since: (moment) => `Mewngofnodwyd ${moment}`,
  active: (moment) => `gweithredol ddiwethaf ${moment}`,
  until: (moment) => `daw i ben ${moment}`,
  methods: { pwd: 'â chyfrinair', otp: 'â chod', hwk: 'ag allwedd ddiogelwch', swk: 'ag allwedd mynediad' },
  here: 'y porwr hwn',
  locked: 'wedi’i gloi',
  end: 'Allgofnodi yno',
  endOf: (moment) => `: mewngofnodwyd ${moment}`,
  ended: 'Rydych wedi allgofnodi yno.',
  gone: 'Roedd y sesiwn honno ar ben eisoes.',
  others: 'Allgofnodi ym mhobman arall',
  othersEnded: (count) => (count === 0 ? 'Nid oeddech wedi mewngofnodi yn unman arall.' : `Rydych wedi allgofnodi mewn ${count} porwr arall.`),
  account: 'Cyfrinair ac ail ffactorau',
};
