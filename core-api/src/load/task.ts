import type { BlockIndex } from '../bulk/block-index.ts';
import type { EdgeList } from '../bulk/join-components.ts';
import type { Components } from './components.ts';
import type { Chunk } from './load-file.ts';
import type { ReadChunk } from './read-chunk.ts';

/** People or addresses: both are contents with keys, edges, components and groups. */
export type Subject = 'people' | 'places';
type Range = { readonly from: number; readonly to: number };

/** What a thread may be asked to do. */
export type Task =
  | { readonly kind: 'read'; readonly chunk: Chunk }
  /** The edges from contents of the range to later ones. */
  | ({ readonly kind: 'score'; readonly subject: Subject; readonly index: BlockIndex } & Range)
  /** The groups of the components of the range, into the load's memory. */
  | ({ readonly kind: 'cluster'; readonly subject: Subject; readonly components: Components } & Range)
  /** The rows of the variants of the range, and how often words stand in their names. */
  | ({ readonly kind: 'seal' } & Range);

/** What scoring a range found, how many pairs it compared, and the CPU seconds that it took. */
export type Scored = { readonly edges: EdgeList; readonly pairs: number; readonly cpuSeconds: number };

export type Done =
  | ({ readonly kind: 'read' } & ReadChunk)
  | ({ readonly kind: 'score' } & Scored)
  | { readonly kind: 'cluster' }
  | { readonly kind: 'seal'; readonly variants: Buffer; readonly rows: number; readonly words: readonly (readonly [organisation: number, word: string, n: number])[] };
