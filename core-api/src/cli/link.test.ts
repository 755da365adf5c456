import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mast-link-cli-'));
  writeFileSync(join(folder, 'link.json'), JSON.stringify({ inputs: [{ source: 'school', file: 'school.csv', id: 'ref', columns: { given: 'forename', family: 'surname' } }] }));
  writeFileSync(join(folder, 'school.csv'), 'ref,forename,surname\n1,Mair,Canary\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As an operator runs it: another process, with no configuration of the service. */
async function mast(words: readonly string[], env: Record<string, string> = {}, cwd = folder): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'mast.ts'), ...words], { env, cwd, timeout: 40_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

test('link needs no environment, database or keys, and says what it did', { timeout: 60_000 }, async () => {
  expect(await mast(['link', '--config', 'link.json', '--out', 'people.csv'])).toEqual({ code: 0, output: expect.stringContaining('1 rows are 1 people') as string });
  expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toBe('source,id,person\nschool,1,1\n');
});

test('under npm run mast, files are named from where the operator stands', { timeout: 60_000 }, async () => {
  const env = { npm_lifecycle_event: 'mast', INIT_CWD: folder };
  expect(await mast(['link', '--config', 'link.json', '--out', 'there.csv'], env, import.meta.dirname)).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'there.csv'), 'utf8')).toContain('school,1,1');
});

test('a refusal is 1 and names the rule; words that are not understood are 2; no value is printed', { timeout: 60_000 }, async () => {
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ inputs: [{ source: 'school', file: 'school.csv', id: 'ref', columns: { given: 'Canary' } }] }));
  expect(await mast(['link', '--config', 'bad.json', '--out', 'people.csv'])).toEqual({ code: 1, output: expect.stringContaining('school.csv line 1, Canary: the header has no such column') as string });
  expect(await mast(['link', '--config', 'link.json'])).toMatchObject({ code: 2 });
  expect(await mast(['link', '--configuration', 'link.json', '--out', 'people.csv'])).toEqual({ code: 2, output: expect.stringContaining('mast link --config') as string });
});
