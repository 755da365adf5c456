import type { Core } from '../core.ts';
import type { Store } from '../store/store.ts';

/** What an operator's command has in hand: the service's own world, and the owner's connection for who takes part. */
export type LeavingWorld = {
  readonly core: Core;
  /** The owner of the schema: the service's role may not say who takes part. */
  readonly owner: Store;
  /** Told after each step has been committed; a throw here is a kill there, as tests want it. */
  readonly stepped?: ((step: string, counts: Readonly<Record<string, number>>) => void) | undefined;
};
