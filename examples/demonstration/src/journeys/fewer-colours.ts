import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const most = 256;

/**
 * The same picture with at most 256 colours: those most seen, as they are, and each of the rest (the edges of letters) as the nearest of them; a page of text needs no more, for a fraction of the bytes
 * (PNG, third edition, section 11). Takes what a browser writes: 8 bits, red, green, blue with or without alpha, not interlaced. @throws Error for any other PNG
 */
export function fewerColours(png: Buffer): Buffer {
  const { width, height, channels, data } = unpack(png);
  const pixels = unfiltered(data, width, height, channels);
  const colourAt = (at: number): number => (pixels[at * channels] ?? 0) * 65_536 + (pixels[at * channels + 1] ?? 0) * 256 + (pixels[at * channels + 2] ?? 0);
  const seen = new Map<number, number>();
  for (let at = 0; at < width * height; at += 1) seen.set(colourAt(at), (seen.get(colourAt(at)) ?? 0) + 1);
  const palette = [...seen].toSorted(([, one], [, other]) => other - one).slice(0, most).map(([colour]) => colour);
  const indexes = new Map([...seen.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0; at < width * height; at += 1) rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = indexes.get(colourAt(at)) ?? 0;
  return pack(width, height, palette.map(partsOf), rows);
}

const partsOf = (colour: number): [number, number, number] => [(colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff];

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = partsOf(colour);
  let [best, distance] = [0, Infinity];
  for (const [index, each] of palette.entries()) {
    const [r, g, b] = partsOf(each);
    const apart = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (apart < distance) [best, distance] = [index, apart];
  }
  return best;
}

function unpack(png: Buffer): { width: number; height: number; channels: number; data: Buffer } {
  const [width, height, depth, kind, interlaced] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25], png[28]];
  if (!png.subarray(0, 8).equals(signature) || depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('not a PNG as a browser writes it');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return { width, height, channels: kind === 6 ? 4 : 3, data: inflateSync(Buffer.concat(parts)) };
}

/** Undoes the filters of each line (PNG, section 9). */
function unfiltered(data: Buffer, width: number, height: number, channels: number): Buffer {
  const length = width * channels;
  const out = Buffer.alloc(height * length);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (length + 1)] ?? 0;
    for (let at = 0; at < length; at += 1) {
      const [left, up, corner] = [at < channels ? 0 : out[row * length + at - channels], row === 0 ? 0 : out[(row - 1) * length + at], at < channels || row === 0 ? 0 : out[(row - 1) * length + at - channels]] as [number, number, number];
      const predicted = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0;
      out[row * length + at] = ((data[row * (length + 1) + 1 + at] ?? 0) + predicted) & 0xff;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function pack(width: number, height: number, palette: readonly (readonly [number, number, number])[], rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
