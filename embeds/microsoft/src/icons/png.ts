import { crc32 } from 'node:zlib';

import { unzlibSync, zlibSync } from 'fflate';

/** A picture: eight bits each of red, green, blue and opacity, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const bytesPerPixel = 4;

/** The picture as PNG (W3C PNG, third edition): RGBA, eight bits, no filter; the same bytes for the same picture, on every machine (node's own zlib differs between processors). */
export const writePng = ({ width, height, rgba }: Pixels): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const stride = width * bytesPerPixel;
  const rows = Buffer.alloc(height * (stride + 1));
  for (let y = 0; y < height; y += 1) rows.set(rgba.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', Buffer.from(zlibSync(rows, { level: 9 }))), chunk('IEND', Buffer.alloc(0))]);
};

/** Reads a PNG of RGBA with eight bits and any filter, as icons are; undefined for another kind. Checksums are checked. */
export const readPng = (bytes: Uint8Array): Pixels | undefined => {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, 8).equals(signature)) return undefined;
  const parts: Buffer[] = [];
  let header: Buffer | undefined;
  let isWhole = false;
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const data = file.subarray(at + 8, at + 8 + length);
    if (at + 12 + length > file.length || crc32(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length)) return undefined;
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
    if (type === 'IEND') isWhole = true;
    at += 12 + length;
  }
  if (!isWhole || header?.length !== 13 || header[8] !== 8 || header[9] !== 6 || header[12] !== 0) return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  return { width, height, rgba: unfiltered(unzlibSync(Buffer.concat(parts)), width, height) };
};

/** Takes the filters of section 9 off. */
const unfiltered = (rows: Uint8Array, width: number, height: number): Uint8Array => {
  const stride = width * bytesPerPixel;
  const rgba = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < bytesPerPixel ? 0 : (rgba[at - bytesPerPixel] ?? 0);
      const up = y === 0 ? 0 : (rgba[at - stride] ?? 0);
      const corner = x < bytesPerPixel || y === 0 ? 0 : (rgba[at - stride - bytesPerPixel] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rgba[at] = ((rows[y * (stride + 1) + 1 + x] ?? 0) + predicted) & 255;
    }
  }
  return rgba;
};

const paeth = (left: number, up: number, corner: number): number => {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};
