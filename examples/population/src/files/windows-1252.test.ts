import { expect, test } from 'vitest';
import { encodeWindows1252 } from './windows-1252.ts';

const decode = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes);

test('what Windows-1252 holds comes back unchanged', () => {
  for (const text of ['Siôn Siân', "O’Brien – “Môr” €5", 'Žofia Š', 'plain; "text"\r\n']) expect(decode(encodeWindows1252(text))).toBe(text);
});

test('a letter that it lacks loses its marks, and what is left of no use becomes a question mark', () => {
  expect(decode(encodeWindows1252('Llŷr Łukasz Nguyễn Đỗ'))).toBe('Llyr Lukasz Nguyên Do'.replace('ê', 'e'));
  expect(decode(encodeWindows1252('王'))).toBe('?');
});
