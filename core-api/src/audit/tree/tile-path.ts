import { tileWidth } from './growing-tree.ts';

/** Which tile is asked for: a full one of 256 hashes, or the beginning of one (C2SP tlog-tiles). */
export type TileName = { readonly level: number; readonly tile: number; readonly width: number };

const form = /^((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;
/** Five groups of three digits: beyond it nobody has a tile, and numbers stay exact. */
const maxGroups = 5;

/** The path after `tile/`: `<L>/<N>[.p/<W>]`, N in groups of three digits, all but the last marked by an x. */
export function tilePath({ level, tile, width }: TileName): string {
  const digits = String(tile);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `${level}/${path}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** Reads the path after `tile/<L>/`; undefined for any other writing of a number than the one of {@link tilePath}. */
export function readTilePath(level: number, path: string): TileName | undefined {
  const [, upper = '', last = '', partial] = form.exec(path) ?? [];
  const groups = [...upper.matchAll(/\d{3}/g)].map(([group]) => group);
  if (last === '' || groups.length >= maxGroups) return undefined;
  const name = { level, tile: Number([...groups, last].join('')), width: partial === undefined ? tileWidth : Number(partial) };
  return name.width <= tileWidth && tilePath(name) === `${level}/${path}` ? name : undefined;
}
