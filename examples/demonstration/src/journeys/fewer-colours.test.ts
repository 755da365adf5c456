import { deflateSync, inflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { fewerColours } from './fewer-colours.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const chunk = (kind: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), content, Buffer.alloc(4)]);
};
/** A picture of these lines, each behind the number of its filter. */
function png(width: number, lines: readonly (readonly number[])[], kind = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(lines.length, 4);
  header.set([8, kind, 0, 0, 0], 8);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(lines.flat()))), chunk('IEND', Buffer.alloc(0))]);
}

/** The colours of a picture with a palette, by line. */
function shown(picture: Buffer): string[][] {
  const [width, kind] = [picture.readUInt32BE(16), picture[25]];
  expect(kind).toBe(3);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < picture.length; at += 12 + picture.readUInt32BE(at)) parts.set(picture.toString('latin1', at + 4, at + 8), picture.subarray(at + 8, at + 8 + picture.readUInt32BE(at)));
  const rows = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  const colour = (index: number): string => (parts.get('PLTE') ?? Buffer.alloc(0)).subarray(index * 3, index * 3 + 3).toString('hex');
  return Array.from({ length: rows.length / (width + 1) }, (_, row) => Array.from({ length: width }, (_each, at) => colour(rows[row * (width + 1) + 1 + at] ?? 0)));
}

test('few colours stay as they are, whichever filter their line was written with', () => {
  const lines = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ];
  expect(shown(fewerColours(png(2, lines)))).toEqual([['0a141e', '28323c'], ['0a141e', '28323c'], ['0a141e', '28323c'], ['0a141e', '28323c'], ['0a141e', '28323c']]);
});

test('the most seen of many colours stay as they are, and the rest become the nearest of them', () => {
  const common = Array.from({ length: 256 }, (_, at) => [at, 0, 0]);
  const lines = [[0, ...common.flat(), 200, 1, 0], [0, ...common.flat(), 0, 0, 0]];
  const [first = []] = shown(fewerColours(png(257, lines)));
  expect([first[0], first[255], first[256]]).toEqual(['000000', 'ff0000', 'c80000']);
});

test('anything but what a browser writes is refused', () => {
  expect(() => fewerColours(png(2, [[0, 1, 2]], 3))).toThrow('not a PNG as a browser writes it');
});
