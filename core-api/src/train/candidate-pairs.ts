import { codeBook } from './code-book.ts';

export type BlockLimits = {
  /** Records at most in a block of one atom, of two and of three together. A fuller block is not skipped but split by a further atom. */
  readonly most: readonly [number, number, number];
};

/** Blocks as one list of members after another: those of block `k` stand from `starts[k]` to `starts[k + 1]`, in order of row. */
type Blocks = { readonly starts: Int32Array; readonly members: Int32Array };

/**
 * Pairs of rows worth comparing, each once with `a < b`: handed to `visit` in order of a. Two rows meet where they share an atom that few have; or, of the
 * atoms that many have, two together that few have; or three. `atomsOf` gives a row's atoms by kind.
 */
export function visitCandidates(atomsOf: readonly (readonly (readonly string[])[])[], { most }: BlockLimits, visit: (a: number, b: number) => void): void {
  const book = codeBook();
  const singles = atomsOf.map((kinds) => kinds.map((atoms) => [...new Set(atoms)].map((atom) => book.codeOf(atom))));
  const counts = new Float64Array(book.texts.length);
  for (const kinds of singles) for (const atoms of kinds) for (const atom of atoms) counts[atom] = (counts[atom] ?? 0) + 1;
  const keys = keyList();
  const isFew = (atom: number): boolean => (counts[atom] ?? 0) <= most[0];
  for (const [row, kinds] of singles.entries()) for (const atoms of kinds) for (const atom of atoms) if (isFew(atom) && (counts[atom] ?? 0) > 1) keys.add(row, atom);
  const many = singles.map((kinds) => kinds.map((atoms) => atoms.filter((atom) => !isFew(atom))));
  const doubles = new Map<number, number>();
  const size = book.texts.length;
  const double = (one: number, other: number): number => (one < other ? one * size + other : other * size + one);
  for (const kinds of many) eachDouble(kinds, (one, other) => doubles.set(double(one, other), (doubles.get(double(one, other)) ?? 0) + 1));
  for (const [row, kinds] of many.entries()) {
    eachDouble(kinds, (one, other, kind) => {
      const key = double(one, other);
      const count = doubles.get(key) ?? 0;
      if (count <= 1) return;
      if (count <= most[1]) keys.add(row, key + size);
      else for (const [at, atoms] of kinds.entries()) if (at > kind) for (const third of atoms) if ((doubles.get(double(other, third)) ?? 0) > most[1] && (doubles.get(double(one, third)) ?? 0) > most[1]) keys.add(row, triple(key, third));
    });
  }
  visitBlocks(keys.blocks(atomsOf.length, most[2]), atomsOf.length, visit);

  function triple(pair: number, third: number): number {
    // Mixed into 53 bits; two keys that fall together make one fuller block and nothing worse.
    return ((pair % 4_294_967_291) * 2_097_143 + third * 1_048_583 + pair / size) % 9_007_199_254_740_881;
  }
}

function eachDouble(kinds: readonly (readonly number[])[], found: (one: number, other: number, kind: number) => void): void {
  for (const [at, atoms] of kinds.entries()) {
    for (let next = at + 1; next < kinds.length; next += 1) for (const one of atoms) for (const other of kinds[next] ?? []) found(one, other, next);
  }
}

function keyList(): { add(row: number, key: number): void; blocks(rows: number, most: number): Blocks & { keysOf: Int32Array; keyStarts: Int32Array } } {
  const codes = new Map<number, number>();
  const rowsOf: number[] = [];
  const keysOf: number[] = [];
  return {
    add: (row, key) => {
      const code = codes.get(key) ?? codes.size;
      codes.set(key, code);
      rowsOf.push(row);
      keysOf.push(code);
    },
    blocks: (rows, most) => {
      const counts = new Int32Array(codes.size);
      for (const code of keysOf) counts[code] = (counts[code] ?? 0) + 1;
      const kept = (code: number): boolean => (counts[code] ?? 0) > 1 && (counts[code] ?? 0) <= Math.max(most, 1);
      const starts = new Int32Array(codes.size + 1);
      for (let code = 0; code < codes.size; code += 1) starts[code + 1] = (starts[code] ?? 0) + (kept(code) ? (counts[code] ?? 0) : 0);
      const members = new Int32Array(starts[codes.size] ?? 0);
      const filled = starts.slice();
      const keyStarts = new Int32Array(rows + 1);
      const own: number[] = [];
      for (const [at, row] of rowsOf.entries()) {
        const code = keysOf[at] ?? 0;
        if (!kept(code)) continue;
        members[filled[code] ?? 0] = row;
        filled[code] = (filled[code] ?? 0) + 1;
        keyStarts[row + 1] = (keyStarts[row + 1] ?? 0) + 1;
      }
      for (let row = 0; row < rows; row += 1) keyStarts[row + 1] = (keyStarts[row + 1] ?? 0) + (keyStarts[row] ?? 0);
      const at = keyStarts.slice();
      own.length = keyStarts[rows] ?? 0;
      for (const [index, row] of rowsOf.entries()) {
        const code = keysOf[index] ?? 0;
        if (!kept(code)) continue;
        own[at[row] ?? 0] = code;
        at[row] = (at[row] ?? 0) + 1;
      }
      return { starts, members, keysOf: Int32Array.from(own), keyStarts };
    },
  };
}

function visitBlocks({ starts, members, keysOf, keyStarts }: Blocks & { keysOf: Int32Array; keyStarts: Int32Array }, rows: number, visit: (a: number, b: number) => void): void {
  const met = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    for (let key = keyStarts[row] ?? 0; key < (keyStarts[row + 1] ?? 0); key += 1) {
      const block = keysOf[key] ?? 0;
      for (let at = starts[block] ?? 0; at < (starts[block + 1] ?? 0); at += 1) {
        const other = members[at] ?? 0;
        if (other > row && met[other] !== row) {
          met[other] = row;
          visit(row, other);
        }
      }
    }
  }
}
