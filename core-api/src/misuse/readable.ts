import { z } from 'zod';

import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';

/**
 * What `open` gives; undefined for something that does not open or says something else than it may, which somebody without the keys has written, or another version: it is logged by its id and passed over. One spoilt row
 * must not stop the rules for everybody.
 */
export function readable<Content>({ log }: Pick<Core, 'log'>, row: { readonly table: string; readonly id: string }, open: () => Content): Content | undefined {
  try {
    return open();
  } catch (error) {
    const isSpoilt = (error instanceof MastError && error.code === 'seal-broken') || error instanceof SyntaxError || error instanceof z.ZodError;
    if (!isSpoilt) throw error;
    log.error('misuse-row-unreadable', row);
    return undefined;
  }
}
