import type { PersonFeatures } from '../normalise/person-features.ts';
import type { Model } from './model.ts';

export type ClusterNode = { id: string; features: PersonFeatures };
export type ClusterEdge = { a: string; b: string; weightBits: number };

export function clusterComponent(_nodes: readonly ClusterNode[], _edges: readonly ClusterEdge[], _model: Model): string[][] {
  throw new Error('not built yet');
}
