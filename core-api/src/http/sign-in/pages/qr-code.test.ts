import { expect, test } from 'vitest';

import { readQr } from '../../../../test/read-qr.ts';
import { newTotpSecret, totpUri } from '../../../identity/factors/totp.ts';
import { qrCode } from './qr-code.ts';

/** The modules that the picture paints dark, without the white around them. */
function paintedOf(markup: string): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+) /.exec(markup)?.[1]);
  const dark = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, width] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) dark[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  expect(dark.slice(0, 4).flat().concat(dark.map((row) => row.slice(-4)).flat()).some(Boolean)).toBe(false);
  return dark.slice(4, -4).map((row) => row.slice(4, -4));
}

test.each(['a@b.uk', 'sian.davies@swansea.example.org', 'gwenllian.llewelyn-evans+diogelu.plant.a.theuluoedd@diogelu.sir-gaerfyrddin.example.org'])('the picture holds the key for %s, as an authenticator app reads it', (email) => {
  const uri = totpUri(newTotpSecret(), email);
  expect(readQr(paintedOf(qrCode(uri, 'label').markup))).toBe(uri);
});

test('what a screen reader says of it is text, and nothing of it needs a style, a script or a request', () => {
  const { markup } = qrCode('otpauth://totp/MAST', '"><script>');
  expect(markup).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
  expect(markup).not.toMatch(/style=|<script|href|url\(|data:/);
});
