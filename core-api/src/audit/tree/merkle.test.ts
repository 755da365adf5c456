import { expect, test } from 'vitest';

import { edgeWidths, growTree } from './growing-tree.ts';
import { emptyRoot, hashLeaf, rootOf } from './merkle.ts';
import { consistencyProof, inclusionProof, isConsistent, rootByInclusion } from './proofs.ts';
import { readTilePath, tilePath } from './tile-path.ts';

/** Leaves and roots of the reference implementation's test vectors (google/certificate-transparency, merkletree/merkle_tree_test.cc), which RFC 6962 trees are held to. */
const vectorLeaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => hashLeaf(Buffer.from(hex, 'hex')));
const vectorRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaf = (at: number): Buffer => hashLeaf(Buffer.from(`leaf ${at}`));
const every = Array.from({ length: 71_000 }, (_none, at) => leaf(at));
const leaves = (size: number): Buffer[] => every.slice(0, size);
const reader = (all: readonly Buffer[]) => async (from: number, to: number): Promise<Buffer> => rootOf(all.slice(from, to));

test('the roots of RFC 6962 trees are those of the reference implementation', () => {
  expect(emptyRoot.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const tree = growTree();
  expect(tree.root().equals(emptyRoot)).toBe(true);
  for (const [at, hash] of vectorLeaves.entries()) {
    tree.add(hash);
    expect(rootOf(vectorLeaves.slice(0, at + 1)).toString('hex')).toBe(vectorRoots[at]);
    expect(tree.root().toString('hex')).toBe(vectorRoots[at]);
  }
});

test('a way up that the reference implementation gives is given here', async () => {
  expect((await inclusionProof(5, 8, reader(vectorLeaves))).map((hash) => hash.toString('hex'))).toEqual([
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  expect((await consistencyProof(6, 8, reader(vectorLeaves))).map((hash) => hash.toString('hex'))).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
});

test('every leaf of every tree up to 34 leaves is proven in it, and nowhere else in it', async () => {
  for (let size = 1; size <= 34; size += 1) {
    const all = leaves(size);
    for (let index = 0; index < size; index += 1) {
      const path = await inclusionProof(index, size, reader(all));
      expect(rootByInclusion(index, size, leaf(index), path)?.equals(rootOf(all)), `${index} of ${size}`).toBe(true);
      for (const other of [index - 1, index + 1].filter((one) => one >= 0 && one < size)) expect(rootByInclusion(other, size, leaf(index), path)?.equals(rootOf(all)) ?? false, `${index} as ${other} of ${size}`).toBe(false);
      expect(rootByInclusion(index, size, leaf(index), [...path, leaf(0)])).toBeUndefined();
      expect(path.length > 0 ? rootByInclusion(index, size, leaf(index), path.slice(1)) : undefined).toBeUndefined();
    }
  }
});

test('every tree up to 34 leaves is proven to begin each larger one, and one with another leaf in it is not', async () => {
  for (let size = 1; size <= 34; size += 1) {
    const all = leaves(size);
    for (let old = 0; old <= size; old += 1) {
      const path = await consistencyProof(old, size, reader(all));
      expect(isConsistent(old, rootOf(all.slice(0, old)), size, rootOf(all), path), `${old} of ${size}`).toBe(true);
      if (old === 0) continue;
      const forked = [...all.slice(0, old - 1), leaf(999)];
      expect(isConsistent(old, rootOf(forked), size, rootOf(all), path), `fork of ${old} in ${size}`).toBe(false);
      expect(isConsistent(old, rootOf(all.slice(0, old)), size, rootOf([...forked, ...all.slice(old)]), path), `${old} in a fork of ${size}`).toBe(false);
      expect(path.length > 0 && isConsistent(old, rootOf(all.slice(0, old)), size, rootOf(all), path.slice(1))).toBe(false);
    }
  }
  expect(isConsistent(3, leaf(0), 2, leaf(0), [])).toBe(false);
});

test('a tree of 70,000 leaves has the tiles that C2SP tlog-tiles counts, and goes on from its edge to the same root', () => {
  const tree = growTree();
  const tiles = leaves(70_000).flatMap((hash) => tree.add(hash));
  expect(edgeWidths(70_000)).toEqual([112, 17, 1]);
  expect(Map.groupBy(tiles, ({ level }) => level)).toMatchObject(new Map([[0, { length: 273 }], [1, { length: 1 }]]));
  expect(tiles.every(({ hashes }) => hashes.length === 8192)).toBe(true);
  const last = tiles.filter(({ level }) => level === 0).at(-1);
  expect(last?.root.equals(rootOf(leaves(273 * 256).slice(-256)))).toBe(true);
  const hashes = (level: number): Buffer[] => tiles.filter((tile) => tile.level === level).map(({ root }) => root);
  const edge = { size: 70_000, levels: [leaves(70_000).slice(-112), hashes(0).slice(-17), hashes(1)] };
  const again = growTree(edge);
  expect(again.root().equals(tree.root())).toBe(true);
  for (let at = 70_000; at < 71_000; at += 1) expect(again.add(leaf(at)).map(({ level, tile }) => [level, tile])).toEqual(tree.add(leaf(at)).map(({ level, tile }) => [level, tile]));
  expect(again.root().equals(tree.root())).toBe(true);
});

test('tile paths are written in one way only', () => {
  expect(tilePath({ level: 0, tile: 1_234_067, width: 256 })).toBe('0/x001/x234/067');
  expect(tilePath({ level: 1, tile: 0, width: 17 })).toBe('1/000.p/17');
  expect(readTilePath(0, 'x001/x234/067')).toEqual({ level: 0, tile: 1_234_067, width: 256 });
  expect(readTilePath(2, '273.p/112')).toEqual({ level: 2, tile: 273, width: 112 });
  for (const path of ['', '1', '0000', 'x000/001', '001.p/0', '001.p/256', '001.p/257', '001.p/01', '001.p/', 'x1/000', '../000', 'x001/067/', 'x001/x001/x001/x001/x001/001']) expect(readTilePath(0, path), path).toBeUndefined();
});
