import type { Family } from '../draft.ts';
import { dated, familyFirst, fullName, manyLines, oneLine, page, paragraphs, spaced, told } from '../ink.ts';

/** Sentences: what is said in passing. */
export const reLine: Family = ({ nth, pick, person, worker }) => {
  const child = person();
  const sender = worker();
  const line = [
    `Re: ${fullName(child)}, DOB ${dated(child.born)}`, `RE: ${familyFirst(child)} (dob ${dated(child.born, 'short')})`, `re ${fullName(child)} d.o.b. ${dated(child.born, 'dot')}`,
    `Re: ${fullName(child)} - born ${dated(child.born, 'words')}`, `Regarding: ${fullName(child)} DOB: ${dated(child.born, 'dash')}`,
  ][nth % 5] ?? '';
  const text = ['Dear Sir or Madam', '', line, `${pick(['Of', 'Address:', 'Living at'])} ${oneLine(child.home)}`, '', `I write about the above named. I visited last week with ${sender.name} and have concerns.`, '', 'Yours faithfully'];
  return { language: 'en', format: nth % 2 === 0 ? 'text' : 'html', subject: 'RE: Your Enquiry', body: nth % 2 === 0 ? text.join('\n') : page(paragraphs(...text)), expected: { people: [told(child, 'name', 'born', 'home')] } };
};

export const reLineWelsh: Family = ({ nth, pick, person, worker }) => {
  const child = person();
  const sender = worker();
  const line = [
    `Parthed: ${fullName(child)}, Dyddiad geni ${dated(child.born)}`, `Ynghylch: ${fullName(child)} (ganwyd ${dated(child.born, 'welsh')})`, `Parthed: ${familyFirst(child)} D.G. ${dated(child.born, 'dot')}`, `Re: ${fullName(child)}, ganed ${dated(child.born, 'welsh-of')}`,
  ][nth % 4] ?? '';
  const text = ['Annwyl Syr neu Fadam', '', line, `${pick(['Cyfeiriad:', 'Yn byw yn'])} ${oneLine(child.home)}`, '', `Ymwelais yr wythnos diwethaf gyda ${sender.name}.`, '', 'Yn gywir'];
  return { language: 'cy', format: nth % 2 === 0 ? 'html' : 'text', subject: 'ATB: Eich ymholiad', body: nth % 2 === 0 ? page(paragraphs(...text)) : text.join('\n'), expected: { people: [told(child, 'name', 'born', 'home')] } };
};

export const proseBorn: Family = ({ nth, pick, person, recently }) => {
  const child = person();
  const text = [
    'Hi,', '',
    [
      `We had a call on ${dated(recently())} about this family. Child: ${fullName(child)}, born ${dated(child.born, pick(['words', 'ordinal']))}. She lives at ${oneLine(child.home)} with her grandmother.`,
      `Could you check the following for us please? Name: ${fullName(child)}, date of birth ${dated(child.born, 'american-words')}, of ${oneLine(child.home)}. The next meeting is on ${dated(recently(), 'words')}.`,
      `The child is named below and was born on ${dated(child.born, 'words')}. They are living at ${oneLine(child.home)} and have been since ${dated(recently(), 'words')}.\n\nName: ${fullName(child)}`,
    ][nth % 3] ?? '',
    '', 'Any help welcome.',
  ];
  return { language: 'en', format: nth % 2 === 0 ? 'html' : 'text', subject: 'Quick question', body: nth % 2 === 0 ? page(paragraphs(...text.join('\n').split('\n'))) : text.join('\n'), expected: { people: [told(child, 'name', 'born', 'home')] } };
};

export const proseBornWelsh: Family = ({ nth, pick, person, recently }) => {
  const child = person();
  const text = [
    'Helo,', '',
    [
      `Cawsom alwad ar ${dated(recently())} am y teulu hwn. Plentyn: ${fullName(child)}, a aned ar ${dated(child.born, pick(['welsh', 'welsh-ordinal']))}. Mae hi’n byw yn ${oneLine(child.home)} gyda’i mam-gu.`,
      `A fedrwch chi wirio’r canlynol? Enw: ${fullName(child)}, dyddiad geni ${dated(child.born, 'welsh-of')}, cyfeiriad ${oneLine(child.home)}. Mae’r cyfarfod nesaf ar ${dated(recently(), 'welsh')}.`,
      `Ganwyd y plentyn ar ${dated(child.born, 'welsh')} ac mae’n byw yn ${oneLine(child.home)} ers ${dated(recently(), 'welsh')}.\n\nEnw: ${fullName(child)}`,
    ][nth % 3] ?? '',
    '', 'Diolch o galon.',
  ];
  return { language: 'cy', format: nth % 2 === 0 ? 'text' : 'html', subject: 'Cwestiwn', body: nth % 2 === 0 ? text.join('\n') : page(paragraphs(...text.join('\n').split('\n'))), expected: { people: [told(child, 'name', 'born', 'home')] } };
};

export const birthFormats: Family = ({ nth, person }) => {
  const adult = person('adult');
  const form = (['american-words', 'iso', 'ordinal', 'cut', 'dot', 'run', 'short'] as const)[nth % 7] ?? 'slash';
  const label = ['Date of birth', 'DOB', 'Born', 'D.O.B', 'Birth date', 'DOB', 'dob'][nth % 7] ?? 'DOB';
  return { language: 'en', format: 'text', subject: 'DOB check', body: ['Hello', '', `Patient: ${fullName(adult)}`, `${label}: ${dated(adult.born, form)}`, '', 'Is this the right person?'].join('\n'), expected: { people: [told(adult, 'name', 'born')] } };
};

export const birthFormatsWelsh: Family = ({ nth, person }) => {
  const adult = person('adult');
  const form = (['welsh', 'welsh-ordinal', 'welsh-of', 'slash', 'dot', 'iso', 'dash'] as const)[nth % 7] ?? 'slash';
  const label = ['Dyddiad geni', 'Ganwyd', 'Ganed ar', 'Dyddiad Geni', 'D.G.', 'DG', 'Dyddiad geni'][nth % 7] ?? 'Dyddiad geni';
  return { language: 'cy', format: 'text', subject: 'Gwirio', body: ['Helo', '', `Claf: ${fullName(adult)}`, `${label}: ${dated(adult.born, form)}`, '', 'Ai dyma’r person cywir?'].join('\n'), expected: { people: [told(adult, 'name', 'born')] } };
};

export const manyDates: Family = ({ nth, person, recently }) => {
  const child = person();
  const english = nth % 2 === 0;
  const text = english
    ? [`Incident on ${dated(recently())} at 21:40.`, `Referral received ${dated(recently(), 'words')}; strategy meeting ${dated(recently(), 'dot')}; review due by ${dated(recently(), 'iso')}.`, `Child: ${fullName(child)}`, `DOB: ${dated(child.born)}`, `Started at school ${dated('2019-09-02')}. Placed ${dated(recently(), 'cut')}.`]
    : [`Digwyddiad ar ${dated(recently())} am 21:40.`, `Derbyniwyd yr atgyfeiriad ${dated(recently(), 'welsh')}; cyfarfod ${dated(recently(), 'dot')}.`, `Plentyn: ${fullName(child)}`, `Dyddiad geni: ${dated(child.born)}`, `Dechreuodd yn yr ysgol ${dated('2019-09-02')}.`];
  return { language: english ? 'en' : 'cy', format: 'text', subject: english ? `Chronology to ${dated(recently())}` : 'Cronoleg', body: text.join('\n'), expected: { people: [told(child, 'name', 'born')] } };
};

export const movedHouse: Family = ({ nth, person, home }) => {
  const child = person();
  const next = home();
  const english = nth % 2 === 0;
  const both = { ...told(child, 'name', 'born'), addresses: [oneLine(child.home), oneLine(next)] };
  const text = english
    ? [`Name: ${fullName(child)}`, `Date of birth: ${dated(child.born)}`, `Previous address: ${oneLine(child.home)}`, `New address: ${oneLine(next)}`]
    : [`Enw: ${fullName(child)}`, `Dyddiad geni: ${dated(child.born)}`, `Cyfeiriad blaenorol: ${oneLine(child.home)}`, `Cyfeiriad newydd: ${oneLine(next)}`];
  return { language: english ? 'en' : 'cy', format: 'text', subject: english ? 'Transfer in' : 'Trosglwyddo', body: [english ? 'The family moved last month.' : 'Symudodd y teulu fis diwethaf.', '', ...text].join('\n'), expected: { people: [both] } };
};

export const addressBlock: Family = ({ nth, person }) => {
  const adult = person('adult');
  const html = nth % 2 === 0;
  const text = [`Name: ${fullName(adult)}`, `DOB: ${dated(adult.born)}`, 'Address:', ...manyLines(adult.home), '', 'Telephone: 07700 900123'];
  return { language: 'en', format: html ? 'html' : 'text', subject: 'Welfare check', body: html ? page(paragraphs('Control', ''), `<p class="MsoNormal">${text.join('<br>\n')}</p>`) : text.join('\n'), expected: { people: [told(adult, 'name', 'born', 'home')] } };
};

export const addressAlone: Family = ({ nth, home, recently, worker }) => {
  const place = home(nth % 2 === 0 ? 'flat' : 'house');
  const sender = worker();
  const text = [
    ['Colleagues,', '', `We attended a fire at ${oneLine(place)} on ${dated(recently())}. Smoke alarms did not sound.`, '', 'Is anybody else visiting?'],
    [`Property: ${oneLine(place)}`, `Visited: ${dated(recently(), 'words')}`, `Officer: ${sender.name}`],
    ['Safe and well visit', '', 'Address:', ...manyLines(place), '', 'No answer at the door.'],
    [`Please check the address ${oneLine(place)} for us.`],
  ][nth % 4] ?? [];
  return { language: 'en', format: nth % 3 === 0 ? 'html' : 'text', subject: 'Safe and well', body: nth % 3 === 0 ? page(paragraphs(...text)) : text.join('\n'), expected: { people: [], addresses: [oneLine(place)] } };
};

export const addressAloneWelsh: Family = ({ nth, home, recently, worker }) => {
  const place = home(nth % 2 === 0 ? 'house' : 'flat');
  const sender = worker();
  const text = [
    ['Gydweithwyr,', '', `Buom mewn tân yn ${oneLine(place)} ar ${dated(recently())}.`, '', 'A oes rhywun arall yn ymweld?'],
    [`Eiddo: ${oneLine(place)}`, `Ymwelwyd: ${dated(recently(), 'welsh')}`, `Swyddog: ${sender.name}`],
    ['Ymweliad diogelwch cartref', '', 'Cyfeiriad:', ...manyLines(place), '', 'Dim ateb.'],
  ][nth % 3] ?? [];
  return { language: 'cy', format: nth % 2 === 0 ? 'html' : 'text', subject: 'Ymweliad', body: nth % 2 === 0 ? page(paragraphs(...text)) : text.join('\n'), expected: { people: [], addresses: [oneLine(place)] } };
};

export const postcodeAlone: Family = ({ nth, home, pick }) => {
  const { postcode } = home();
  const tight = nth % 2 === 0 ? postcode.replace(' ', '') : postcode;
  const text = [`${pick(['Postcode', 'Post code'])}: ${tight}`, `The household is somewhere in ${tight}, we do not have a number.`, `Cod post: ${tight}`, `Area ${tight.toLowerCase()} please`][nth % 4] ?? '';
  return { language: nth % 4 === 2 ? 'cy' : 'en', format: 'text', subject: 'Area', body: ['Hi', '', text, '', 'We are in room E17 on the 4th floor, form SA1 and not SA2.'].join('\n'), expected: { people: [], postcodes: [postcode] } };
};

export const initialsOnly: Family = ({ nth, person }) => {
  const child = person();
  const short = `${child.given[0] ?? ''}.${child.family[0]?.toUpperCase() ?? ''}.`;
  const text = [`Initials: ${short}`, `DOB: ${dated(child.born)}`, nth % 2 === 0 ? `NHS number: ${spaced(child.nhs)}` : 'NHS number: to follow', 'Name: to be confirmed', `Address: withheld, ${child.home.town}`];
  return { language: 'en', format: 'text', subject: `Discussion about ${short}`, body: text.join('\n'), expected: { people: [told(child, 'born', ...(nth % 2 === 0 ? (['nhs'] as const) : []))] } };
};
