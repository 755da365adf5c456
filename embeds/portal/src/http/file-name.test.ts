import { expect, test } from 'vitest';

import { isFileName } from './file-name.ts';

test('a name that could break out of its header is refused, and so is one of another folder', () => {
  for (const name of ['west-glamorgan-2.cy.html', 'mast-assurance-2026-10.en.html', 'a']) expect(isFileName(name), name).toBe(true);
  for (const name of ['', 'a"; filename="b.exe', 'a\r\nset-cookie: x', '../etc/passwd', 'a/b', 'a\\b', 'a..b', '.htaccess', 'é', 'a b', 'a\0', `${'a'.repeat(200)}`]) expect(isFileName(name), name).toBe(false);
});
