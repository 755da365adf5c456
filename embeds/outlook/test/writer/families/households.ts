import type { Family } from '../draft.ts';
import { dated, familyFirst, fullName, oneLine, page, paragraphs, spaced, table, told } from '../ink.ts';

/** More than one person, and the short forms of police and ambulance. */
export const childrenListed: Family = ({ nth, person, pick }) => {
  const people = Array.from({ length: 2 + (nth % 3) }, () => person());
  const form = pick(['slash', 'words', 'dot'] as const);
  const lines = people.map((each, at) => [`${at + 1}. ${fullName(each)}, DOB ${dated(each.born, form)}`, `- ${fullName(each)} (dob: ${dated(each.born, form)})`, `• ${fullName(each)} - D.O.B. ${dated(each.born, form)}`][nth % 3] ?? '');
  const body = ['Hi', '', pick(['Children:', 'Names of children:', 'The children are:']), ...lines, '', 'All live with their mother.'];
  return { language: 'en', format: nth % 2 === 0 ? 'text' : 'html', subject: 'Sibling group', body: nth % 2 === 0 ? body.join('\n') : page(paragraphs(...body)), expected: { people: people.map((each) => told(each, 'name', 'born')) } };
};

export const childrenListedWelsh: Family = ({ nth, person, pick }) => {
  const people = Array.from({ length: 2 + (nth % 2) }, () => person());
  const lines = people.map((each, at) => [`${at + 1}) ${fullName(each)}, dyddiad geni ${dated(each.born)}`, `- ${fullName(each)} (ganwyd ${dated(each.born, 'welsh')})`, `• ${fullName(each)}, D.G. ${dated(each.born, 'dot')}`][nth % 3] ?? '');
  const body = ['Helo', '', pick(['Plant:', 'Enwau’r plant:']), ...lines, '', 'Mae pob un yn byw gyda’u mam.'];
  return { language: 'cy', format: nth % 2 === 0 ? 'html' : 'text', subject: 'Brodyr a chwiorydd', body: nth % 2 === 0 ? page(paragraphs(...body)) : body.join('\n'), expected: { people: people.map((each) => told(each, 'name', 'born')) } };
};

export const householdRoles: Family = ({ nth, person }) => {
  const [mother, father, child] = [person('adult'), person('adult'), person()];
  const lines = [`Mother: ${fullName(mother)} DOB ${dated(mother.born)}`, `Father: ${nth % 2 === 0 ? fullName(father) : familyFirst(father)} DOB ${dated(father.born)}`, `Child: ${fullName(child)} DOB ${dated(child.born)}`];
  const html = nth % 3 === 0;
  const rows = [['Relationship', 'Name', 'Date of birth'], ['Mother', fullName(mother), dated(mother.born)], ['Father', fullName(father), dated(father.born)], ['Child', fullName(child), dated(child.born)]];
  return { language: 'en', format: html ? 'html' : 'text', subject: 'Household', body: html ? page(table(rows, true)) : ['Household composition', '', ...lines].join('\n'), expected: { people: [mother, father, child].map((each) => told(each, 'name', 'born')) } };
};

export const policeNotice: Family = ({ nth, person, recently, digits, lookalike }) => {
  const [victim, suspect] = [person('adult'), person('adult')];
  const lines = [`PPN ref ${lookalike()}  Niche ${digits(10)}`, `Date/time: ${dated(recently())} 23:15`, '', `${nth % 2 === 0 ? 'VICTIM' : 'Subject'}: ${familyFirst(victim)}  DOB ${dated(victim.born)}`, `Address: ${oneLine(victim.home)}`, '', `${nth % 2 === 0 ? 'SUSPECT' : 'Perpetrator'}: ${familyFirst(suspect)}  DOB ${dated(suspect.born)}`, `Address: ${oneLine(suspect.home)}`, '', 'Officers attended. No further action.'];
  return { language: 'en', format: 'text', subject: 'Public Protection Notice', body: lines.join('\n'), expected: { people: [told(victim, 'name', 'born', 'home'), told(suspect, 'name', 'born', 'home')] } };
};

export const twins: Family = ({ nth, person }) => {
  const one = person();
  const other = { ...person(), family: one.family, born: one.born, home: one.home };
  const english = nth % 2 === 0;
  const lines = english
    ? [`Child: ${fullName(one)}, DOB: ${dated(one.born)}`, `Child: ${fullName(other)}, DOB: ${dated(other.born)}`, `Both at: ${oneLine(one.home)}`]
    : [`Plentyn: ${fullName(one)}, Dyddiad geni: ${dated(one.born)}`, `Plentyn: ${fullName(other)}, Dyddiad geni: ${dated(other.born)}`, `Y ddau yn byw yn ${oneLine(one.home)}`];
  return { language: english ? 'en' : 'cy', format: nth % 3 === 0 ? 'html' : 'text', subject: english ? 'Twins' : 'Efeilliaid', body: nth % 3 === 0 ? page(paragraphs(...lines)) : lines.join('\n'), expected: { people: [told(one, 'name', 'born'), told(other, 'name', 'born')], addresses: [oneLine(one.home)] } };
};

export const adultAtRisk: Family = ({ nth, person, worker, recently }) => {
  const adult = person('adult');
  const referrer = worker();
  const english = nth % 2 === 0;
  const lines = english
    ? [`Adult at risk: ${nth % 4 === 0 ? 'Mrs ' : 'Mr '}${fullName(adult)}`, `Date of birth: ${dated(adult.born, 'words')}`, `NHS number ${spaced(adult.nhs)}`, `Address: ${oneLine(adult.home)}`, `Referrer: ${referrer.name}, ${referrer.phone}`, `Date of concern: ${dated(recently())}`]
    : [`Oedolyn mewn perygl: ${nth % 4 === 1 ? 'Mrs ' : 'Mr '}${fullName(adult)}`, `Dyddiad geni: ${dated(adult.born, 'welsh')}`, `Rhif GIG ${spaced(adult.nhs)}`, `Cyfeiriad: ${oneLine(adult.home)}`, `Atgyfeiriwr: ${referrer.name}, ${referrer.phone}`, `Dyddiad y pryder: ${dated(recently())}`];
  return { language: english ? 'en' : 'cy', format: nth % 3 === 2 ? 'html' : 'text', subject: english ? 'Adult safeguarding' : 'Diogelu oedolion', body: nth % 3 === 2 ? page(paragraphs(...lines)) : lines.join('\n'), expected: { people: [told(adult, 'name', 'born', 'nhs', 'home')] } };
};

export const ambulanceShort: Family = ({ nth, person, recently }) => {
  const patient = person('adult');
  const lines = [
    [`Pt: ${fullName(patient)}, DOB ${dated(patient.born, 'short')}, NHS${patient.nhs}.`, `Collected from ${oneLine(patient.home)} at 03:10 on ${dated(recently())}.`],
    [`Patient ${fullName(patient)}; dob ${dated(patient.born, 'dot')}; NHS no ${spaced(patient.nhs, '-')}`, `Location ${oneLine(patient.home)}`],
    [`Pt name: ${fullName(patient)}`, `DOB: ${dated(patient.born, 'run')}`, `NHS No: ${patient.nhs.slice(0, 6)}`, `${patient.nhs.slice(6)}`, `Address: ${oneLine(patient.home)}`],
  ][nth % 3] ?? [];
  return { language: 'en', format: 'text', subject: 'Safeguarding from crew', body: lines.join('\n'), expected: { people: [told(patient, 'name', 'born', 'nhs', 'home')] } };
};
