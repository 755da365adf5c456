/** Data codewords and blocks of versions 1 to 13 at error-correction level M: ISO/IEC 18004 table 9, as [error-correction words of a block, [blocks, data words of each], ...]. */
const levelM: readonly (readonly [number, ...(readonly [number, number])[]])[] = [
  [10, [1, 16]], [16, [1, 28]], [26, [1, 44]], [18, [2, 32]], [24, [2, 43]], [16, [4, 27]], [18, [4, 31]], [22, [2, 38], [2, 39]], [22, [3, 36], [2, 37]], [26, [4, 43], [1, 44]], [30, [1, 50], [4, 51]], [22, [6, 36], [2, 37]], [22, [8, 37], [1, 38]],
];
const alignment: readonly (readonly number[])[] = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54], [6, 32, 58], [6, 34, 62]];
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, (_x, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0, (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0, (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Reads the text of an undamaged QR code of level M in byte mode, written from the standard and not from the library that makes ours: another reader than the maker's is the proof. `dark` has no quiet zone. */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length;
  const version = (size - 17) / 4;
  const at = (x: number, y: number): boolean => dark[y]?.[x] === true;
  const format = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => Number(at(x, 8))).concat([7, 5, 4, 3, 2, 1, 0].map((y) => Number(at(8, y))));
  const bits = (Number.parseInt(format.join(''), 2) ^ 0b101010000010010) >> 10;
  if (bits >> 3 !== 0) throw new Error(`not of level M: ${bits >> 3}`);
  const mask = masks[bits & 7] ?? masks[0];
  const centres = alignment[version - 1] ?? [];
  const isFunction = (x: number, y: number): boolean => {
    if ((x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8) || x === 6 || y === 6) return true;
    if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
    return centres.some((cx) => centres.some((cy) => {
      const isFinder = (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6);
      return !isFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }));
  };
  const stream: number[] = [];
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isFunction(x, y)) stream.push(Number(at(x, y) !== mask?.(x, y)));
    }
    isUp = !isUp;
  }
  const words = Array.from({ length: Math.floor(stream.length / 8) }, (_, n) => Number.parseInt(stream.slice(n * 8, n * 8 + 8).join(''), 2));
  const [, ...groups] = levelM[version - 1] ?? [0];
  const lengths = groups.flatMap(([blocks, length]) => Array.from({ length: blocks }, () => length));
  const blocks: number[][] = lengths.map(() => []);
  let next = 0;
  for (let n = 0; n < Math.max(...lengths); n += 1) lengths.forEach((length, block) => { if (n < length) blocks[block]?.push(words[next++] ?? 0); });
  const data = blocks.flat().map((word) => word.toString(2).padStart(8, '0')).join('');
  if (data.slice(0, 4) !== '0100') throw new Error('not in byte mode');
  const header = 4 + (version < 10 ? 8 : 16);
  const count = Number.parseInt(data.slice(4, header), 2);
  return Buffer.from(Array.from({ length: count }, (_, n) => Number.parseInt(data.slice(header + n * 8, header + n * 8 + 8), 2))).toString('utf8');
}
