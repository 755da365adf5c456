import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { loadStrings, stringsOf } from '@mast/panel/words';
import { expect, test } from 'vitest';

import { common } from '../words/common.ts';
import { createTemplates, TemplateFault } from './templates.ts';

const source = join(import.meta.dirname, '..');
const templates = globSync('**/*.njk', { cwd: source }).toSorted();

test('every word that a template names is in the catalogues', async () => {
  await loadStrings('en');
  expect(templates.length).toBeGreaterThan(15);
  const missing: string[] = [];
  for (const file of templates) {
    const text = readFileSync(join(source, file), 'utf8');
    const own = await wordsBeside(file);
    const check = (name: string, words: object, pattern: RegExp): void => {
      for (const [, key = ''] of text.matchAll(pattern)) if (!Object.hasOwn(words, key)) missing.push(`${file}: ${name}.${key}`);
    };
    check('common', common.en, /\bcommon\.(\w+)/g);
    check('panel', stringsOf('en'), /\bpanel\.(\w+)/g);
    check('t', own, /(?<![\w.])t\.(\w+)/g);
  }
  expect(missing).toEqual([]);
});

/** The English of the page that a template belongs to: words.en.ts in its folder, or in one above it; none of the frame's. */
async function wordsBeside(file: string): Promise<object> {
  for (let folder = dirname(file); folder.startsWith('pages'); folder = dirname(folder)) {
    if (globSync('words.en.ts', { cwd: join(source, folder) }).length > 0) return ((await import(join(source, folder, 'words.en.ts'))) as { en: object }).en;
  }
  return {};
}

test('what is not there stops the page and says where, without a value', () => {
  const render = createTemplates();
  const fault = (() => {
    try {
      return render('view/notice.njk', { title: 'Canary', texts: [], frame: {} });
    } catch (error) {
      return error;
    }
  })();
  expect(fault).toBeInstanceOf(TemplateFault);
  expect((fault as TemplateFault).at).toMatch(/\.njk:\d+:\d+$/);
  expect(String(fault)).not.toContain('Canary');
});

test('what is put into a page is text', () => {
  const frame = { language: 'en', common: common.en, errors: [], menu: [], footLinks: [], other: { href: '', language: 'cy' }, faultOf: {}, values: {}, formToken: '' };
  const page = createTemplates()('view/notice.njk', { title: '<img src=x onerror="alert(1)">', texts: ['<b>'], next: undefined, code: undefined, phones: [], frame });
  expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  expect(page).not.toMatch(/<img|<b>/);
});
