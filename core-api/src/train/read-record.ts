import { fold, foldedWords } from '../normalise/fold.ts';
import type { TrainingRow } from './training-types.ts';

/** What a row says, folded for comparison; empty where it says nothing. Dates are eight characters YYYYMMDD, `-` where unknown, and may be impossible: a mistyped month is evidence too. */
export type TrainingRecord = {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly birth: string;
  readonly sex: string;
  readonly lines: readonly [string, string];
  readonly town: string;
  readonly postcode: string;
  readonly texts: Readonly<Record<string, string>>;
};

const junk = new Set(['null', 'none', 'unknown', 'not known', 'not recorded', 'undefined', 'nan', 'na', 'n a', 'nil', 'nk']);
/** Nan, Na and Nil are people's names too. */
const junkNames = new Set(['null', 'none', 'unknown', 'not known', 'not recorded', 'undefined']);

/** Reads one row. Columns it does not know must be named `extra.<name>`; `nhsNumber` is compared like an extra. */
export function readRecord({ values }: TrainingRow): TrainingRecord {
  const text = (name: string): string => {
    const folded = fold(values[name] ?? '');
    return junk.has(folded) ? '' : folded;
  };
  const words = (name: string): string[] => (junkNames.has(fold(values[name] ?? '')) ? [] : foldedWords(values[name]));
  const extras = Object.keys(values)
    .filter((name) => name.startsWith('extra.'))
    .map((name): [string, string] => [name, text(name)]);
  return {
    given: [...words('given'), ...words('middle')],
    family: words('family'),
    birth: birthDigits(values),
    sex: text('sex').slice(0, 1),
    lines: [text('addressLine1'), text('addressLine2')],
    town: text('town'),
    postcode: text('postcode').replaceAll(' ', ''),
    texts: Object.fromEntries([...extras, ['nhsNumber', text('nhsNumber').replaceAll(' ', '')]]),
  };
}

function birthDigits(values: TrainingRow['values']): string {
  const whole = fold(values['dateOfBirth'] ?? '').split(' ').filter((part) => part !== '');
  const [year = '', month = '', day = ''] = whole.length > 1 ? whole : [values['dobYear'] ?? '', values['dobMonth'] ?? '', values['dobDay'] ?? ''].map((part) => fold(part));
  if (whole.length === 1) return partial(whole[0] ?? '');
  if (day.length === 4 && year.length <= 2) return partial(`${day}${month.padStart(2, '0')}${year.padStart(2, '0')}`);
  return year === '' ? '' : partial(`${year}${month === '' ? '' : month.padStart(2, '0')}${day === '' ? '' : day.slice(0, 2).padStart(2, '0')}`);
}

/** `x` stands for a digit not known (EDTF). */
function partial(text: string): string {
  const digits = text.replaceAll('x', '-');
  return /^[\d-]{4}/.test(digits) || digits.length === 8 ? digits.slice(0, 8).padEnd(8, '-') : '';
}
