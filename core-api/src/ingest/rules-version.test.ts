import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { rulesVersion, sourceHash } from './rules-version.ts';

it('any change of a file that is no test, and any file more, is another version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return sourceHash([folder]);
    };
    const first = write('rule.ts', 'a');
    expect(write('rule.test.ts', 'b')).toBe(first);
    const versions = [first, write('rule.ts', 'b'), write('other.ts', ''), write('table.csv', 'x')];
    expect(new Set(versions).size).toBe(versions.length);
    expect(rulesVersion).toMatch(/^[0-9a-f]{16}$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
