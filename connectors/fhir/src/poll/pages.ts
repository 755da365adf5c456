import type { Page } from '@mast/connector-kit';

import type { Context } from '../context.ts';
import type { Draft, DraftedRows } from './draft.ts';
import type { Memory } from './memory.ts';
import type { Position } from './position.ts';

/** A drafted page and the position that stands after it; its count and chain are added here. */
export type Drafted = { readonly draft: Draft; readonly at: Position };
type Waiting = { readonly rows: DraftedRows; readonly keep: () => Promise<void>; at: Position; readonly pages: number; readonly chain: string };

/**
 * Turns drafts into pages: each is written into the memory before it is handed over, and held back until it is known whether another follows, so that the last one can say that it is. A draft without
 * news gives no page, and only moves the cursor of the one before it.
 */
export async function* pagesOf(drafts: AsyncGenerator<Drafted, void, void>, memory: Memory, start: Position, { signal, preview }: Context): AsyncGenerator<Page, void, unknown> {
  let { pages, chain } = start;
  let waiting: Waiting | undefined;
  let trouble: { readonly thrown: unknown } | undefined;
  try {
    while (!signal.aborted) {
      const step = await drafts.next().catch((thrown: unknown) => {
        trouble = { thrown };
      });
      if (step === undefined || step.done === true) break;
      const { draft, at } = step.value;
      if (!draft.hasNews) {
        if (waiting !== undefined) waiting.at = at;
        continue;
      }
      const before = chain;
      const sealed = memory.seal(before);
      pages += 1;
      chain = sealed.chain;
      const number = pages;
      if (waiting !== undefined && !signal.aborted) yield await handed(waiting, false, preview === true);
      waiting = { rows: draft.rows(), at, pages, chain, keep: () => memory.keep(number, before, sealed) };
    }
    // What was read before it went wrong is read: it travels, and the next reading begins behind it.
    if (waiting !== undefined && !signal.aborted) yield await handed(waiting, trouble === undefined, preview === true);
  } finally {
    await drafts.return();
  }
  if (trouble !== undefined && !signal.aborted) throw trouble.thrown;
}

async function handed({ rows, at, pages, chain, keep }: Waiting, complete: boolean, isPreview: boolean): Promise<Page> {
  if (!isPreview) await keep();
  return { mode: 'delta', ...rows, cursor: JSON.stringify({ ...at, pages, chain }), complete };
}
