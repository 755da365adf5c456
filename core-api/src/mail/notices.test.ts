import { expect, test } from 'vitest';

import { deliveryFault } from './delivery-fault.ts';
import { noticeKinds } from './notice-kinds.ts';
import { noticeText, slotNames } from './notice-text.ts';
import { readNotices } from './read-notices.ts';
import { mostAttempts, retryDelayMs } from './retry-delay.ts';

const notices = readNotices();
const slotsOf = (text: string): string[] => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
const slots = { reference: 'REF-1', organisation: { en: 'Swansea Council', cy: 'Cyngor Abertawe' }, link: 'https://mast.example.org/x', until: new Date('2026-11-21T12:00:00Z') };

test('every kind of the closed list has its texts, and no other has', () => {
  expect(Object.keys(notices).toSorted()).toEqual([...noticeKinds].toSorted());
});

test('no template has a slot for a name, a date of birth, an address or anything else of a subject', () => {
  const used = new Set(Object.values(notices).flatMap(({ subject, body }) => [subject.en, subject.cy, body.en, body.cy].flatMap(slotsOf)));
  expect([...used].filter((slot) => !(slotNames as readonly string[]).includes(slot))).toEqual([]);
  expect(slotNames).toEqual(['reference', 'organisation', 'link', 'until']);
});

test.each(noticeKinds)('%s says the same in both languages: other words, the same slots, and its reference', (kind) => {
  const { subject, body } = notices[kind];
  expect(subject.cy).not.toBe(subject.en);
  expect(body.cy).not.toBe(body.en);
  expect(slotsOf(body.cy).toSorted()).toEqual(slotsOf(body.en).toSorted());
  expect(slotsOf(subject.en + subject.cy)).toEqual([]);
  expect(slotsOf(body.en)).toContain('reference');
  expect(noticeText(notices[kind], slots, 'both').text).not.toMatch(/[{}]/);
});

test('where nobody has said which language, Welsh comes first and English is with it', () => {
  const { subject, text } = noticeText(notices['account-reconfirm'], slots, 'both');
  expect(subject).toBe('Cyfrifon i’w cadarnhau / Accounts to confirm');
  expect(text.indexOf('Cyngor Abertawe')).toBeLessThan(text.indexOf('Swansea Council'));
  expect(text).toContain('21 Tachwedd 2026');
  expect(text).toContain('21 November 2026');
});

test('a notice that lacks what its text names is not made', () => {
  expect(() => noticeText(notices['second-factor-reset'], { ...slots, link: undefined }, 'en')).toThrow('link');
});

test('waits grow, are bounded by an hour, and are spread over the whole of their bound', () => {
  expect([1, 2, 5, 30].map((attempts) => retryDelayMs(attempts, () => 1))).toEqual([60_000, 120_000, 960_000, 3_600_000]);
  expect(retryDelayMs(5, () => 0)).toBe(0);
  expect(retryDelayMs(5, () => 0.5)).toBe(480_000);
  expect(mostAttempts).toBeGreaterThan(10);
});

test.each([
  [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused'],
  [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'deferred'],
  [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused'],
  [{ code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM' }, 'tls-missing'],
  [{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'other'],
  [{ code: 'ETLS' }, 'tls-missing'],
  [{ code: 'EAUTH', responseCode: 535 }, 'sign-in-refused'],
  [{ code: 'ETIMEDOUT' }, 'slow'],
  [{ code: 'ESOCKET' }, 'unreachable'],
  ['a text', 'other'],
])('%j is %s', (error, fault) => {
  expect(deliveryFault(error)).toBe(fault);
});
