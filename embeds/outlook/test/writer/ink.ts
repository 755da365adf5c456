import type { ExpectedPerson, Home, Person } from './draft.ts';

/** How values are written down, and what is then expected of them. */
const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const welsh = ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'];
/** After `o` the month's first letter softens (Welsh soft mutation). */
const softened = ['Ionawr', 'Chwefror', 'Fawrth', 'Ebrill', 'Fai', 'Fehefin', 'Orffennaf', 'Awst', 'Fedi', 'Hydref', 'Dachwedd', 'Ragfyr'];
const ordinals = ['', 'af', 'ail', 'ydd', 'ydd', 'ed', 'ed', 'fed', 'fed', 'fed', 'fed', 'eg', 'fed', 'eg', 'eg', 'fed', 'eg', 'eg', 'fed', 'eg', 'fed', 'ain', 'ain', 'ain', 'ain', 'ain', 'ain', 'ain', 'ain', 'ain', 'ain', 'ain'];

type DateForm = 'slash' | 'dot' | 'dash' | 'short' | 'words' | 'ordinal' | 'cut' | 'iso' | 'american-words' | 'welsh' | 'welsh-ordinal' | 'welsh-of' | 'run';

const suffix = (day: number): string => (day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th');

/** An ISO day as people write it. */
export function dated(iso: string, form: DateForm = 'slash'): string {
  const [y = '', m = '', d = ''] = iso.split('-');
  const [month, day] = [Number(m) - 1, Number(d)];
  const forms: Readonly<Record<DateForm, string>> = {
    slash: `${d}/${m}/${y}`,
    dot: `${day}.${Number(m)}.${y}`,
    dash: `${d}-${m}-${y}`,
    short: `${day}/${Number(m)}/${y.slice(2)}`,
    words: `${day} ${english[month]} ${y}`,
    ordinal: `${day}${suffix(day)} ${english[month]} ${y}`,
    cut: `${d}-${english[month]?.slice(0, 3)}-${y}`,
    iso,
    'american-words': `${english[month]} ${day}, ${y}`,
    welsh: `${day} ${welsh[month]} ${y}`,
    'welsh-ordinal': `${day}${ordinals[day]} o ${softened[month]} ${y}`,
    'welsh-of': `${day} o ${softened[month]} ${y}`,
    run: `${d}${m}${y}`,
  };
  return forms[form];
}

/** Given, middle and family name in one. */
export const fullName = ({ given, middle, family }: Person): string => [given, middle, family].filter(Boolean).join(' ');
/** `JONES, Mair Ann`. */
export const familyFirst = ({ given, middle, family }: Person): string => `${family.toUpperCase()}, ${[given, middle].filter(Boolean).join(' ')}`;
/** 999 000 0018, with this between. */
export const spaced = (nhs: string, between = ' '): string => `${nhs.slice(0, 3)}${between}${nhs.slice(3, 6)}${between}${nhs.slice(6)}`;
/** An address on one line. */
export const oneLine = ({ lines, town, postcode }: Home): string => [...lines, town, postcode].join(', ');
/** An address line by line. */
export const manyLines = ({ lines, town, postcode }: Home): string[] => [...lines, town, postcode];

type Field = 'name' | 'born' | 'nhs' | 'home' | 'postcode';
/** What is expected where these facts of a person stand in a text. */
export function told(person: Person, ...fields: readonly Field[]): ExpectedPerson {
  const { given, middle, family } = person;
  return {
    ...(fields.includes('name') ? { name: { given, ...(middle === undefined ? {} : { middle }), family } } : {}),
    ...(fields.includes('born') ? { dateOfBirth: person.born } : {}),
    ...(fields.includes('nhs') ? { nhsNumber: person.nhs } : {}),
    ...(fields.includes('home') ? { addresses: [oneLine(person.home)] } : {}),
    ...(fields.includes('postcode') ? { postcode: person.home.postcode } : {}),
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Paragraphs as Outlook writes them. */
export const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p class="MsoNormal">${text === '' ? '<o:p>&nbsp;</o:p>' : escaped(text)}</p>`).join('\n');
/** A table of rows of cells; the cells of a heading row are `th`. */
export const table = (rows: readonly (readonly string[])[], heading = false): string =>
  `<table class="MsoTableGrid" border="1"><tbody>\n${rows.map((row, at) => `<tr>${row.map((cell) => (heading && at === 0 ? `<th>${escaped(cell)}</th>` : `<td valign="top"><p class="MsoNormal">${escaped(cell).replaceAll('\n', '<br>\n')}</p></td>`)).join('')}</tr>`).join('\n')}\n</tbody></table>`;
/** A whole page as Outlook sends it, with what Word puts before it. */
export const page = (...parts: readonly string[]): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style></head>\n<body lang="EN-GB"><div class="WordSection1">\n${parts.join('\n')}\n</div></body></html>`;
