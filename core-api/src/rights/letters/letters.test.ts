import { expect, test } from 'vitest';

import { sheetHtml } from '../../agreements/sheet.ts';
import type { IsoDate } from '../../shared/brands.ts';
import type { HeadlineRecord } from '../../shared/headline.ts';
import { relations, rightsKinds } from '../rights-kinds.ts';
import type { LetterFacts } from './letter-facts.ts';
import { letterKinds, outcomes } from './letter-facts.ts';
import { letterText } from './letter-text.ts';
import { letterWords } from './letter-words.ts';
import { writeLetter } from './write-letter.ts';

const day = (text: string): IsoDate => text as IsoDate;
const record: HeadlineRecord = {
  sourceRef: 'S-1', service: 'childrens-social-care', kind: 'involvement', date: '2026-03-03', status: 'open', caseRef: 'TC/5512', sensitivity: 0,
  person: { names: [{ given: 'Mair', family: 'Tegryn', use: 'usual' }], dateOfBirth: { value: '1988-02-01', precision: 'day' } },
  addresses: [{ lines: ['4 Heol Las'], postcode: 'SA1 1AA', role: 'home' }, { lines: ['Canary House'], role: 'placement', confidential: true }],
  household: [{ relation: 'mother', sourceRef: 'CANARY-9' }],
  contact: { team: 'Assessment team', name: 'Canary Worker', email: 'canary@example.org', phone: '01792 000 000' },
};
const facts: LetterFacts = {
  letter: 'answer', kind: 'access', organisation: { en: 'Swansea Council', cy: 'Cyngor Abertawe' }, partners: [{ en: 'South Wales Police', cy: 'Heddlu De Cymru' }],
  reference: 'R-1', day: day('2026-11-22'), to: { name: 'Mair Tegryn', lines: ['4 Heol Las'] }, relation: 'self', receivedOn: day('2026-11-02'), due: day('2026-12-02'),
  outcome: 'answered', statement: undefined, given: [record], isToldOfGone: false, looks: [{ organisation: { en: 'South Wales Police', cy: 'Heddlu De Cymru' }, day: day('2026-10-01') }],
};
const written = (changes: Partial<LetterFacts>, language: 'en' | 'cy' = 'en'): string => {
  const sheet = writeLetter({ ...facts, ...changes }, language);
  return letterText(sheet) + sheetHtml(sheet);
};

test('an answer lists what is given and who was shown it, by organisation and day, in both languages', () => {
  const en = letterText(writeLetter(facts, 'en'));
  expect(en).toContain('Service: Children’s social care\nKind: work with the person\nDate or start: 3 March 2026\nState: open\nName: Mair Tegryn\nDate of birth: 1 February 1988\nAddress: 4 Heol Las, SA1 1AA\nOur case reference: TC/5512\nTeam that other agencies may call: Assessment team, 01792 000 000');
  expect(en).toContain('South Wales Police: 1 October 2026');
  const cy = letterText(writeLetter(facts, 'cy'));
  expect(cy).toContain('Gwasanaeth: Gofal cymdeithasol plant');
  expect(cy).toContain('Heddlu De Cymru: 1 Hydref 2026');
});

test.each(['en', 'cy'] as const)('no letter names staff, households or confidential addresses (%s)', (language) => {
  expect(written({}, language)).not.toMatch(/canary/i);
});

test.each(['en', 'cy'] as const)('no letter names a service, team or reference that tells what it was about, whatever was stored before it was known to tell (%s)', (language) => {
  const telling = { ...record, service: 'sexual-health', caseRef: 'CAMHS/12', contact: { team: 'Perinatal mental health team', phone: '01792 000 000' } };
  const said = written({ given: [telling] }, language);
  expect(said).toContain(language === 'en' ? 'Health service' : 'Gwasanaeth iechyd');
  expect(said).not.toMatch(language === 'en' ? /sexual|camhs|perinatal|mental/i : /sexual|camhs|perinatal|mental|health service/i);
});

test.each(['en', 'cy'] as const)('where nothing is given, the letter is one and the same, whatever is held, found, said or decided: of every kind but a complaint (%s)', (language) => {
  for (const kind of rightsKinds.filter((each) => each !== 'complaint')) {
    const letters = outcomes.flatMap((outcome) => [undefined, { en: 'Our own words', cy: 'Ein geiriau ein hunain' }].flatMap((statement) => [facts.looks, []].map((looks) => written({ kind, outcome, statement, looks, given: [] }, language))));
    expect(new Set(letters).size, kind).toBe(1);
    expect(letters[0]).toContain(language === 'en' ? 'neither confirms nor denies' : 'yn cadarnhau nac yn gwadu');
  }
});

test('somebody whose record came no more because they asked for that is told so', () => {
  expect(written({ kind: 'objection', outcome: 'upheld', given: [], isToldOfGone: true })).toContain('We no longer share it through MAST.');
  expect(written({ kind: 'access', given: [], isToldOfGone: true })).toContain('neither confirms nor denies');
});

test('where it is not told who looked, the letter says what it says where nobody did', () => {
  expect(written({ looks: [] })).toContain('There is nothing that we can tell you here.');
});

test.each(['en', 'cy'] as const)('what stands in every answer stands in each (%s)', (language) => {
  const always = letterWords.words['always']?.[language] ?? '?';
  for (const given of [[], [record]]) for (const kind of rightsKinds) expect(letterText(writeLetter({ ...facts, kind, given }, language))).toContain(always);
});

test.each(['en', 'cy'] as const)('every letter of every kind can be written, for whoever asks (%s)', (language) => {
  for (const letter of letterKinds) {
    for (const kind of rightsKinds) {
      for (const relation of relations) {
        for (const due of [facts.due, null]) {
          const text = letterText(writeLetter({ ...facts, letter, kind, relation, due, outcome: 'upheld', statement: { en: 'Because', cy: 'Oherwydd' } }, language));
          expect(text).not.toMatch(/[{}]|undefined/);
        }
      }
    }
  }
});

test('HTML holds what people wrote as text', () => {
  expect(sheetHtml(writeLetter({ ...facts, to: { name: '<b>x</b>', lines: [] } }, 'en'))).toContain('&lt;b&gt;x&lt;/b&gt;');
});
