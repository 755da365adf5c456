import { expect, test } from 'vitest';

import { browserCookie, setBrowserCookie, setOwnCookie } from './browser-cookie.ts';

function written(secure: boolean): string[] {
  const lines: string[] = [];
  const reply = { header: (_name: string, line: string) => lines.push(line) } as never;
  setBrowserCookie(reply, { secure }, 'abc');
  setOwnCookie(reply, { secure }, 'mast-language', 'cy');
  return lines;
}

test('with https every cookie is held to this host, to https and to the server: __Host-, Secure, HttpOnly, SameSite, the whole path, no domain, no longer than the browser', () => {
  expect(written(true)).toEqual(['__Host-mast-browser=abc; Path=/; HttpOnly; SameSite=Lax; Secure', '__Host-mast-language=cy; Path=/; HttpOnly; SameSite=Lax; Secure']);
});

test('a demonstration on loopback has no https, and the rest all the same', () => {
  expect(written(false)).toEqual(['mast-browser=abc; Path=/; HttpOnly; SameSite=Lax', 'mast-language=cy; Path=/; HttpOnly; SameSite=Lax']);
});

test('with https a cookie that any page of the domain could have set is not read', () => {
  const request = (cookie: string) => ({ headers: { cookie } }) as never;
  expect(browserCookie(request('mast-browser=planted'), { secure: true })).toBeUndefined();
  expect(browserCookie(request('a=b; __Host-mast-browser=own'), { secure: true })).toBe('own');
  expect(browserCookie(request('__Host-mast-browser=<script>'), { secure: true })).toBeUndefined();
});
