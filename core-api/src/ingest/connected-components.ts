type Edge = { readonly a: string; readonly b: string; readonly weightBits: number };
type Component<Node> = { nodes: Node[]; edges: Edge[] };

/**
 * Splits nodes into the components that edges of at least `minBits` connect; a component keeps its weaker edges too, since they are
 * evidence inside it. Union-find with path halving.
 */
export function connectedComponents<Node extends { readonly key: string }>(
  nodes: readonly Node[],
  edges: readonly Edge[],
  minBits: number,
): Component<Node>[] {
  const parent = new Map(nodes.map(({ key }) => [key, key]));
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { a, b, weightBits } of edges) if (weightBits >= minBits) parent.set(root(a), root(b));
  const components = new Map<string, Component<Node>>();
  for (const node of nodes) {
    const at = root(node.key);
    const component = components.get(at) ?? { nodes: [], edges: [] };
    component.nodes.push(node);
    components.set(at, component);
  }
  for (const edge of edges) if (root(edge.a) === root(edge.b)) components.get(root(edge.a))?.edges.push(edge);
  return [...components.values()];
}
