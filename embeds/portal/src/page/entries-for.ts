import type { Me } from '@mast/panel/answer';

import type { Entry, Page } from './page.ts';

/** What somebody of this role may open, in order; nothing for whoever is not signed in. */
export function entriesFor(pages: readonly Page[], me: Me | undefined): readonly Entry[] {
  if (me === undefined) return [];
  return pages.flatMap((page) => page.entries ?? []).filter(({ roles }) => roles.includes(me.role)).toSorted((a, b) => a.order - b.order);
}
