import type { Family } from '../draft.ts';
import { dated, familyFirst, fullName, manyLines, oneLine, page, paragraphs, spaced, table, told } from '../ink.ts';

/** Forms: labels with values, on lines and in tables. */
export const labelledLines: Family = ({ nth, pick, person, recently }) => {
  const child = person();
  const nhs = nth % 2 === 0;
  const lines = [
    pick(['Hi both,', 'Dear colleagues', 'Hello team']), '', 'Please see the details below for the strategy discussion.', '',
    `${pick(['Name', 'Full name', "Child's name", 'Child'])}: ${fullName(child)}`,
    `${pick(['DOB', 'D.O.B.', 'Date of birth', 'Date of Birth', 'd.o.b'])}: ${dated(child.born, pick(['slash', 'dot', 'words', 'short']))}`,
    ...(nhs ? [`${pick(['NHS No', 'NHS number', 'NHS Number', 'NHS'])}: ${pick([child.nhs, spaced(child.nhs)])}`] : []),
    `${pick(['Address', 'Home address', 'Current address'])}: ${oneLine(child.home)}`,
    `Date of referral: ${dated(recently())}`, '', 'Many thanks',
  ];
  return { language: 'en', format: 'text', subject: 'Strategy discussion', body: lines.join('\n'), expected: { people: [told(child, 'name', 'born', 'home', ...(nhs ? (['nhs'] as const) : []))] } };
};

export const labelledLinesWelsh: Family = ({ nth, pick, person, recently }) => {
  const child = person();
  const nhs = nth % 2 === 1;
  const lines = [
    pick(['Annwyl gydweithwyr', 'Helo bawb', 'Bore da']), '', 'Gweler y manylion isod.', '',
    `${pick(['Enw', 'Enw llawn', 'Enw’r plentyn', 'Plentyn'])}: ${fullName(child)}`,
    `${pick(['Dyddiad geni', 'Dyddiad Geni', 'D.G.'])}: ${dated(child.born, pick(['slash', 'dot', 'welsh', 'welsh-of']))}`,
    ...(nhs ? [`${pick(['Rhif GIG', 'Rhif y GIG'])}: ${pick([child.nhs, spaced(child.nhs)])}`] : []),
    `${pick(['Cyfeiriad', 'Cyfeiriad cartref'])}: ${oneLine(child.home)}`,
    `Dyddiad yr atgyfeiriad: ${dated(recently())}`, '', 'Diolch yn fawr',
  ];
  return { language: 'cy', format: 'text', subject: 'Trafodaeth strategaeth', body: lines.join('\n'), expected: { people: [told(child, 'name', 'born', 'home', ...(nhs ? (['nhs'] as const) : []))] } };
};

export const tableTwoColumn: Family = ({ nth, pick, person, worker, recently }) => {
  const child = person();
  const sender = worker();
  const rows = [
    ['Referral form', 'Section 1'],
    [pick(['Name of child', 'Child name', 'Name']), nth % 3 === 0 ? familyFirst(child) : fullName(child)],
    [pick(['Date of birth', 'DOB']), dated(child.born, pick(['slash', 'ordinal', 'cut']))],
    ['Gender', pick(['Female', 'Male'])],
    ['NHS number', spaced(child.nhs)],
    ['Home address', nth % 2 === 0 ? oneLine(child.home) : manyLines(child.home).join('\n')],
    ['Referred by', sender.name],
    ['Date referred', dated(recently())],
  ];
  return { language: 'en', format: 'html', subject: 'Referral form attached', body: page(paragraphs('Dear MASH', '', 'A new referral from our team:'), table(rows)), expected: { people: [told(child, 'name', 'born', 'nhs', 'home')] } };
};

export const tableTwoColumnWelsh: Family = ({ nth, pick, person, worker, recently }) => {
  const adult = person('adult');
  const sender = worker();
  const rows = [
    [pick(['Enw', 'Enw’r oedolyn', 'Enw llawn']), fullName(adult)],
    ['Dyddiad geni', dated(adult.born, pick(['slash', 'welsh', 'welsh-ordinal']))],
    ['Rhyw', pick(['Benyw', 'Gwryw'])],
    ['Rhif GIG', nth % 2 === 0 ? spaced(adult.nhs) : adult.nhs],
    ['Cyfeiriad', nth % 2 === 0 ? manyLines(adult.home).join('\n') : oneLine(adult.home)],
    ['Atgyfeiriwyd gan', sender.name],
    ['Dyddiad atgyfeirio', dated(recently())],
  ];
  return { language: 'cy', format: 'html', subject: 'Atgyfeiriad newydd', body: page(paragraphs('Prynhawn da', '', 'Dyma’r manylion:'), table(rows), paragraphs('', 'Diolch')), expected: { people: [told(adult, 'name', 'born', 'nhs', 'home')] } };
};

export const tableHeadingRow: Family = ({ nth, pick, person, recently }) => {
  const people = Array.from({ length: 2 + (nth % 3) }, () => person());
  const split = nth % 2 === 0;
  const rows = [
    split ? ['First name', 'Surname', 'DOB', 'Postcode', 'Last seen'] : [pick(['Name', 'Child']), pick(['D.O.B.', 'Date of birth']), 'NHS Number', 'Address', 'Last seen'],
    ...people.map((each) => (split ? [[each.given, each.middle].filter(Boolean).join(' '), each.family, dated(each.born), each.home.postcode, dated(recently())] : [fullName(each), dated(each.born, 'dot'), spaced(each.nhs), oneLine(each.home), dated(recently())])),
  ];
  return {
    language: 'en', format: 'html', subject: 'For tomorrow’s panel',
    body: page(paragraphs('Morning,', '', 'The children for tomorrow’s panel are:'), table(rows, true), paragraphs('', 'Thanks')),
    expected: { people: people.map((each) => (split ? told(each, 'name', 'born', 'postcode') : told(each, 'name', 'born', 'nhs', 'home'))) },
  };
};

export const tableHeadingRowWelsh: Family = ({ nth, pick, person, recently }) => {
  const people = Array.from({ length: 2 + (nth % 2) }, () => person());
  const split = nth % 2 === 1;
  const rows = [
    split ? ['Cyfenw', 'Enw cyntaf', 'Dyddiad geni', 'Cod post'] : [pick(['Enw', 'Enw’r plentyn']), 'Dyddiad geni', 'Rhif GIG', 'Cyfeiriad', 'Gwelwyd ddiwethaf'],
    ...people.map((each) => (split ? [each.family, [each.given, each.middle].filter(Boolean).join(' '), dated(each.born), each.home.postcode] : [fullName(each), dated(each.born), each.nhs, oneLine(each.home), dated(recently())])),
  ];
  return {
    language: 'cy', format: 'html', subject: 'Y plant dan sylw',
    body: page(paragraphs('Helo,', '', 'Dyma’r plant ar gyfer y cyfarfod:'), table(rows, nth % 3 !== 0), paragraphs('', 'Diolch')),
    expected: { people: people.map((each) => (split ? told(each, 'name', 'born', 'postcode') : told(each, 'name', 'born', 'nhs', 'home'))) },
  };
};

export const twoPeopleSideBySide: Family = ({ nth, person, pick }) => {
  const child = person();
  const carer = person('adult');
  const english = nth % 2 === 0;
  const [name, born, nhs, home] = english ? ['Name', pick(['DOB', 'Date of birth']), 'NHS number', 'Address'] : ['Enw', 'Dyddiad geni', 'Rhif GIG', 'Cyfeiriad'];
  const rows = [
    english ? ['Child', '', 'Parent or carer', ''] : ['Plentyn', '', 'Rhiant neu ofalwr', ''],
    [name, fullName(child), name, fullName(carer)],
    [born, dated(child.born), born, dated(carer.born)],
    [nhs, spaced(child.nhs), nhs, spaced(carer.nhs)],
    [home, oneLine(child.home), home, oneLine(carer.home)],
  ];
  return { language: english ? 'en' : 'cy', format: 'html', subject: english ? 'Two column referral' : 'Atgyfeiriad', body: page(table(rows)), expected: { people: [told(child, 'name', 'born', 'nhs', 'home'), told(carer, 'name', 'born', 'nhs', 'home')] } };
};

export const bilingualForm: Family = ({ nth, pick, person }) => {
  const child = person();
  const rows: readonly (readonly [string, string])[] = [
    [pick(['Enw / Name', 'Name / Enw', 'Enw llawn / Full name']), fullName(child)],
    [pick(['Dyddiad geni / Date of birth', 'Date of birth / Dyddiad geni', 'DOB / Dyddiad geni']), dated(child.born, pick(['slash', 'dash']))],
    [pick(['Rhif GIG / NHS number', 'NHS No / Rhif GIG']), spaced(child.nhs)],
    ['Cyfeiriad / Address', oneLine(child.home)],
    ['Ysgol / School', 'Ysgol Bryn Coch'],
  ];
  const html = nth % 2 === 0;
  return {
    language: 'cy', format: html ? 'html' : 'text', subject: 'Ffurflen / Form',
    body: html ? page(table(rows)) : ['Bore da / Good morning', '', ...rows.map(([label, value]) => `${label}: ${value}`), '', 'Diolch / Thanks'].join('\n'),
    expected: { people: [told(child, 'name', 'born', 'nhs', 'home')] },
  };
};

export const noBreakSpaces: Family = ({ nth, pick, person }) => {
  const child = person();
  const nbsp = '\u00A0';
  const lines = [
    `Name:${nbsp}${nbsp}${fullName(child).replaceAll(' ', nbsp)}`,
    `Date of birth:${nbsp}${dated(child.born, pick(['words', 'slash'])).replaceAll(' ', nbsp)}`,
    `NHS${nbsp}number:${nbsp}${spaced(child.nhs, nbsp)}`,
    `Address:${nbsp}${oneLine(child.home).replaceAll(' ', nbsp)}`,
  ];
  const html = nth % 2 === 0;
  return {
    language: 'en', format: html ? 'html' : 'text', subject: `Child${nbsp}details`,
    body: html ? page(paragraphs(...lines).replaceAll(nbsp, '&nbsp;')) : lines.join('\r\n'),
    expected: { people: [told(child, 'name', 'born', 'nhs', 'home')] },
  };
};

export const unicodeSeparators: Family = ({ nth, person }) => {
  const child = person();
  const between = ['\u2013', '.', '\u2009', '\u2011', '\u2007', ' - ', '\u202F'][nth % 7] ?? ' ';
  const slash = ['\u2044', '\u2013', ' / ', '\u2215', '.', '\u2011', '/'][nth % 7] ?? '/';
  const lines = [
    'Dear team', '', `Child: ${fullName(child)}`,
    `DOB\u00A0\u2013 ${dated(child.born).replaceAll('/', slash)}`,
    `NHS No. ${spaced(child.nhs, between)}`,
    `Lives at ${oneLine(child.home)}.`, '', 'Regards',
  ];
  return { language: 'en', format: nth % 3 === 0 ? 'html' : 'text', subject: 'Details as requested', body: nth % 3 === 0 ? page(paragraphs(...lines)) : lines.join('\n'), expected: { people: [told(child, 'name', 'born', 'nhs', 'home')] } };
};

export const surnameForename: Family = ({ nth, pick, person }) => {
  const adult = person('adult');
  const given = [adult.given, adult.middle].filter(Boolean).join(' ');
  const lines = [
    `${pick(['Surname', 'Family name', 'Last name'])}: ${nth % 2 === 0 ? adult.family.toUpperCase() : adult.family}`,
    `${pick(['Forename', 'Forenames', 'First name', 'Forename(s)', 'Given name'])}: ${given}`,
    `DoB: ${dated(adult.born, pick(['slash', 'cut', 'short']))}`,
    'Sex: F', `NHS number: ${spaced(adult.nhs)}`, `Address: ${oneLine(adult.home)}`, 'Tel: 01792 000 123',
  ];
  return { language: 'en', format: 'text', subject: 'Request for information', body: ['Please could you let us know who is involved.', '', ...lines].join('\n'), expected: { people: [told(adult, 'name', 'born', 'nhs', 'home')] } };
};

export const surnameForenameWelsh: Family = ({ nth, pick, person }) => {
  const adult = person('adult');
  const given = [adult.given, adult.middle].filter(Boolean).join(' ');
  const rows = [['Cyfenw', adult.family], [pick(['Enw cyntaf', 'Enwau cyntaf']), given], ['Dyddiad geni', dated(adult.born, pick(['slash', 'welsh']))], ['Rhif GIG', adult.nhs], ['Cyfeiriad', oneLine(adult.home)]] as const;
  const html = nth % 2 === 0;
  return { language: 'cy', format: html ? 'html' : 'text', subject: 'Cais am wybodaeth', body: html ? page(paragraphs('Annwyl dîm'), table(rows)) : ['Annwyl dîm', '', ...rows.map((row) => row.join(': '))].join('\n'), expected: { people: [told(adult, 'name', 'born', 'nhs', 'home')] } };
};

export const alignedLabels: Family = ({ nth, person }) => {
  const child = person();
  const pad = (label: string): string => label.padEnd(nth % 2 === 0 ? 16 : 12);
  const sign = [' : ', ' - ', '\t', ' – ', ': \t', ' = ', '  '][nth % 7] ?? ': ';
  const lines = [`${pad('Name')}${sign}${fullName(child)}`, `${pad('Date of birth')}${sign}${dated(child.born)}`, `${pad('NHS number')}${sign}${spaced(child.nhs)}`, `${pad('Address')}${sign}${oneLine(child.home)}`];
  return { language: 'en', format: 'text', subject: 'FW: details', body: ['All', '', ...lines, '', 'Cheers'].join('\n'), expected: { people: [told(child, 'name', 'born', 'nhs', 'home')] } };
};

export const pastedSheet: Family = ({ nth, person, recently }) => {
  const people = Array.from({ length: 2 + (nth % 3) }, () => person());
  const english = nth % 2 === 0;
  const heads = english ? ['Surname', 'Forename', 'DOB', 'NHS No', 'Postcode', 'Date opened'] : ['Enw', 'Dyddiad geni', 'Rhif GIG', 'Cod post'];
  const rows = people.map((each) => (english ? [each.family, [each.given, each.middle].filter(Boolean).join(' '), dated(each.born), each.nhs, each.home.postcode, dated(recently())] : [fullName(each), dated(each.born), spaced(each.nhs), each.home.postcode]));
  return { language: english ? 'en' : 'cy', format: 'text', subject: english ? 'List' : 'Rhestr', body: [english ? 'From the spreadsheet:' : 'O’r daenlen:', '', ...[heads, ...rows].map((row) => row.join('\t'))].join('\n'), expected: { people: people.map((each) => told(each, 'name', 'born', 'nhs', 'postcode')) } };
};
