type Edge = { readonly a: number; readonly b: number; readonly weightBits: number };

/** What edges of at least `minBits` connect: for each node, by number, the smallest number of its component. Union-find with path halving. */
export function joinComponents(nodes: number, edges: Iterable<Edge>, minBits: number): Int32Array {
  const parent = Int32Array.from({ length: nodes }, (_, at) => at);
  const root = (from: number): number => {
    let at = from;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const { a, b, weightBits } of edges) {
    if (weightBits < minBits) continue;
    const [one, other] = [root(a), root(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  for (let at = 0; at < nodes; at += 1) parent[at] = root(at);
  return parent;
}
