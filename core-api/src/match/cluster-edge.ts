/** A pair of nodes worth judging, and what their contents weigh. */
export type ClusterEdge = { a: string; b: string; weightBits: number };
