import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { openTransport } from './transport.ts';

test('a name with a line’s end in it makes no header of its own, and no second recipient', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mast-mail-'));
  try {
    await openTransport({ kind: 'files', folder })({
      messageId: '<a-1@mast.example.org>', date: new Date('2026-11-21T22:00:00Z'), from: 'mast@mast.example.org', to: 'sam@canary.example',
      subject: 'Council\r\nBcc: eve@evil.example\r\nX-Forged: yes', text: 'Text\r\n.\r\nMAIL FROM:<eve@evil.example>',
    });
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    const [head = ''] = readFileSync(join(folder, file), 'utf8').split('\n\n');
    expect(head).toMatch(/^To: sam@canary\.example$/m);
    expect(head).not.toMatch(/^(Bcc|X-Forged)/im);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
