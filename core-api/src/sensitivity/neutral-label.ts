import { fold } from '../normalise/fold.ts';
import type { Contact, HeadlineRecord } from '../shared/headline.ts';
import type { NeutralLabel } from './service-tables.ts';
import { neutralLabels, sensitiveServices } from './service-tables.ts';

const health = neutralLabels.labels['health'];
const labels: readonly NeutralLabel[] = [
  ...(health === undefined ? [] : Object.values(sensitiveServices).map((category) => ({ ...health, words: [...category.words, ...category.services.map((code) => code.replaceAll('-', ' '))] }))),
  ...Object.values(neutralLabels.labels),
];
/** One expression for each label: whole words, a star for any ending. */
const patterns = labels.map((label) => ({ label, pattern: wordsPattern(label.words) }));
const looks = wordsPattern(neutralLabels.looks);
const known = new Map(labels.flatMap((label) => [label.name.en, label.name.cy].map((name) => [fold(name), label] as const)));

function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${words.map((word) => fold(word.replace('*', '')) + (word.endsWith('*') ? '[a-z]*' : '')).join('|')})(?: |$)`);
}

/** Texts of a feed repeat: its few teams, roles and mailboxes (judgement: some megabytes). */
const mostRemembered = 20_000;
const remembered = new Map<string, NeutralLabel | undefined>();

/** The neutral label for a text that tells what a case is about; undefined where it tells nothing that we know of. */
export function neutralLabel(text: string | undefined): NeutralLabel | undefined {
  // Digits tell nothing, and references differ by nothing else.
  const words = (text ?? '').replaceAll(/[-_./@\d]+/g, ' ');
  if (remembered.has(words)) return remembered.get(words);
  const folded = fold(words);
  const label = known.get(folded) ?? patterns.find(({ pattern }) => pattern.test(folded))?.label;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(words, label);
  return label;
}

/** Whether a team's name looks telling and no label is known for it. */
export function looksTelling(team: string): boolean {
  return neutralLabel(team) === undefined && looks.test(fold(team.replaceAll(/[-_./]/g, ' ')));
}

/** Whom to call, without what the team's name, its mailbox or a role would tell. Telephone, hours and a worker's name stay. */
export function neutralContact(contact: Contact, language: 'en' | 'cy'): Contact {
  const { team, role, email, ...rest } = contact;
  const label = neutralLabel(team);
  return {
    ...rest,
    team: label?.name[language] ?? team,
    ...(role === undefined || neutralLabel(role) !== undefined ? {} : { role }),
    ...(email === undefined || label !== undefined || neutralLabel(email) !== undefined ? {} : { email }),
  };
}

/** The service as it may be named. */
export function neutralService(service: string): string {
  return neutralLabel(service)?.service ?? service;
}

/** A record as it is stored: names of services and teams that tell are gone before it is sealed. The same record where nothing tells. */
export function neutralRecord(record: HeadlineRecord): HeadlineRecord {
  const telling = [record.service, record.contact.team, record.contact.role, record.contact.email, record.category, record.caseRef].filter((text) => neutralLabel(text) !== undefined);
  if (telling.length === 0) return record;
  const { category, caseRef, ...rest } = record;
  return {
    ...rest,
    service: neutralService(record.service),
    contact: neutralContact(record.contact, 'en'),
    ...(category === undefined || neutralLabel(category) !== undefined ? {} : { category }),
    ...(caseRef === undefined || neutralLabel(caseRef) !== undefined ? {} : { caseRef }),
  };
}
