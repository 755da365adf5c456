import { expect, test } from 'vitest';

import { createSealer } from './sealed.ts';

test('what was sealed is opened by the same process alone, whole, and says nothing by itself', () => {
  const sealer = createSealer();
  const sealed = sealer.seal({ verifier: 'canary', back: '/' });
  expect(sealer.open(sealed)).toEqual({ verifier: 'canary', back: '/' });
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('canary');
  expect(createSealer().open(sealed)).toBeUndefined();
  const bytes = Buffer.from(sealed, 'base64url');
  for (const at of [0, 12, bytes.length - 1]) {
    const bent = Buffer.from(bytes);
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(sealer.open(bent.toString('base64url')), `byte ${at}`).toBeUndefined();
  }
  for (const nothing of [undefined, '', 'abc', '%%%']) expect(sealer.open(nothing)).toBeUndefined();
});
