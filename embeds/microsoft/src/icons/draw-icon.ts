import type { Pixels } from './png.ts';

/** The mark: one person in the middle and three who are involved, joined by lines. Coordinates from 0 to 1. */
const middle = { x: 0.5, y: 0.5, r: 0.13 };
const others = [
  { x: 0.5, y: 0.17, r: 0.095 },
  { x: 0.21, y: 0.7, r: 0.095 },
  { x: 0.79, y: 0.7, r: 0.095 },
] as const;
const lineWidth = 0.035;
/** MAST's blue, the accent colour of the manifest: 8.6:1 against the white mark. */
const blue = [0x1f, 0x4e, 0x79] as const;
/** Each pixel is looked at this many times each way, for smooth edges. */
const samples = 4;

/**
 * The icon in `size` pixels: `colour` is the white mark on a blue ground to the edges (Teams: 192 x 192), `outline` the white mark alone on nothing (32 x 32). Drawn by arithmetic, so
 * that every size is sharp and the same everywhere.
 */
export const drawIcon = (size: number, kind: 'colour' | 'outline'): Pixels => {
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const white = coverage(x, y, size);
      const colour = kind === 'outline' ? [255, 255, 255, Math.round(white * 255)] : [...blue.map((part) => Math.round(part + (255 - part) * white)), 255];
      rgba.set(colour, (y * size + x) * 4);
    }
  }
  return { width: size, height: size, rgba };
};

/** How much of the pixel is the mark, from 0 to 1. */
const coverage = (x: number, y: number, size: number): number => {
  let hits = 0;
  for (let row = 0; row < samples; row += 1) {
    for (let column = 0; column < samples; column += 1) {
      if (isMark((x + (column + 0.5) / samples) / size, (y + (row + 0.5) / samples) / size)) hits += 1;
    }
  }
  return hits / (samples * samples);
};

const isMark = (x: number, y: number): boolean =>
  [middle, ...others].some((dot) => Math.hypot(x - dot.x, y - dot.y) <= dot.r) || others.some((dot) => distanceToLine(x, y, middle, dot) <= lineWidth);

type Point = { readonly x: number; readonly y: number };

const distanceToLine = (x: number, y: number, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
};
