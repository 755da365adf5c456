/** Pairs of nodes by number, side by side, with the weight of each. */
export type EdgeList = { readonly length: number; readonly a: Readonly<Uint32Array>; readonly b: Readonly<Uint32Array>; readonly weightBits: Readonly<Float32Array> };

/** What edges of at least `minBits` connect: for each node, by number, the smallest number of its component. Union-find with path halving. */
export function joinComponents(nodes: number, { length, a, b, weightBits }: EdgeList, minBits: number): Int32Array {
  const parent = Int32Array.from({ length: nodes }, (_, at) => at);
  const root = (from: number): number => {
    let at = from;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (let edge = 0; edge < length; edge += 1) {
    if ((weightBits[edge] ?? 0) < minBits) continue;
    const [one, other] = [root(a[edge] ?? 0), root(b[edge] ?? 0)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  for (let at = 0; at < nodes; at += 1) parent[at] = root(at);
  return parent;
}
