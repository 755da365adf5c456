import type { Bench } from './bench.ts';

/** What a connector must deliver for a check to apply. */
export type Applies = 'always' | 'full' | 'delta' | 'by-absence' | 'explicit' | 'push' | 'read';

/** One promise of the connector contract that can be seen to be kept or broken. */
export type Check = {
  /** `<group>.<name>`. */
  readonly id: string;
  /** What holds when it passes, as a sentence. */
  readonly promise: string;
  readonly applies: Applies;
  /** Resolves when the promise is kept; throws CheckFailed, or whatever the connector threw, when not. */
  run(bench: Bench): Promise<void>;
};
