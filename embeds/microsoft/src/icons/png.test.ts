import { describe, expect, test } from 'vitest';

import { drawIcon } from './draw-icon.ts';
import { readPng, writePng } from './png.ts';

describe('icons', () => {
  test.each([[192, 'colour'], [32, 'outline'], [25, 'colour'], [144, 'colour']] as const)('%d pixels, %s: drawn, written and read back', (size, kind) => {
    const drawn = drawIcon(size, kind);
    const read = readPng(writePng(drawn));
    expect(read?.width).toBe(size);
    expect(read && Buffer.compare(read.rgba, drawn.rgba)).toBe(0);
  });

  test('the same bytes each time', () => {
    expect(writePng(drawIcon(32, 'outline'))).toEqual(writePng(drawIcon(32, 'outline')));
  });

  test('a changed byte, a foreign file and a cut one are not pictures', () => {
    const good = writePng(drawIcon(32, 'outline'));
    const bent = Uint8Array.from(good, (byte, at) => (at === 60 ? byte ^ 1 : byte));
    for (const bad of [bent, new TextEncoder().encode('GIF89a and more'), good.subarray(0, 40)]) expect(readPng(bad)).toBeUndefined();
  });

  test('another program’s filters are taken off', () => {
    // 2 x 2, written by a common encoder with filters Sub and Up: red, green / blue, half-seen white.
    const picture = readPng(filtered());
    expect([...(picture?.rgba ?? [])]).toEqual([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 128]);
  });
});

/** Sub in the first row, Up in the second. */
const filtered = (): Uint8Array => {
  const raw = Buffer.from([1, 255, 0, 0, 255, 1, 255, 0, 0, 2, 1, 0, 255, 0, 255, 0, 255, 129]);
  const { deflateSync, crc32 } = process.getBuiltinModule('node:zlib');
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
};
