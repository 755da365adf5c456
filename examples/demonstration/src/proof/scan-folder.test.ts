import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { canaryForms } from './canary-forms.ts';
import { scanFolder } from './scan-folder.ts';

const canary = 'Qzorvexil';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mast-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const disguises: readonly [string, (text: string) => Buffer][] = [
  ['as it is', (text) => Buffer.from(text)],
  ['in upper case', (text) => Buffer.from(text.toUpperCase())],
  ['in UTF-16, little end first', (text) => Buffer.from(text, 'utf16le')],
  ['in UTF-16, big end first', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['in hex', (text) => Buffer.from(Buffer.from(text).toString('hex'))],
  ['in upper-case hex of lower case', (text) => Buffer.from(Buffer.from(text.toLowerCase()).toString('hex').toUpperCase())],
  ['in base64, first alignment', (text) => Buffer.from(Buffer.from(`abc${text}xyz`).toString('base64'))],
  ['in base64, second alignment', (text) => Buffer.from(Buffer.from(`a${text}xyz`).toString('base64'))],
  ['in base64, third alignment', (text) => Buffer.from(Buffer.from(`ab${text}`).toString('base64'))],
  ['in base64 of capitals', (text) => Buffer.from(Buffer.from(text.toUpperCase()).toString('base64'))],
];

it.each(disguises)('a leak written %s is found', (_name, disguise) => {
  writeFileSync(join(folder, 'leak'), Buffer.concat([Buffer.alloc(5000, 7), disguise(canary), Buffer.alloc(300, 9)]));
  expect(scanFolder(folder, canaryForms(canary), () => false).findings).not.toEqual([]);
});

it('a leak that lies across two reads is found', () => {
  const edge = 4 * 1024 * 1024;
  writeFileSync(join(folder, 'leak'), Buffer.concat([Buffer.alloc(edge - 4, 7), Buffer.from(canary), Buffer.alloc(10, 9)]));
  expect(scanFolder(folder, canaryForms(canary), () => false).findings).toHaveLength(1);
});

it('a folder without the canary is clean, and the scan says how much it read', () => {
  writeFileSync(join(folder, 'other'), 'Qzorvexi l');
  const report = scanFolder(folder, canaryForms(canary), () => false);
  expect(report).toEqual({ files: 1, bytes: 10, findings: [] });
});
