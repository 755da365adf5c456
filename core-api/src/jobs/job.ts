import type { Core } from '../core.ts';

/** Something that the service does by the clock. It may be cut off anywhere and run twice: what it does must bear both. */
export type Job = {
  /** Fixed for good: by it the database knows when it ran. */
  readonly name: string;
  readonly everySeconds: number;
  run(core: Core): Promise<void>;
};
