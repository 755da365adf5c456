import type { Me } from '@mast/panel/answer';

import type { Entry, Page } from './page.ts';

/** What somebody of this role, with what they have been named for, may open, in order; nothing for whoever is not signed in. */
export function entriesFor(pages: readonly Page[], me: Me | undefined): readonly Entry[] {
  if (me === undefined) return [];
  const isFor = ({ roles, duties }: Entry): boolean => roles.includes(me.role) && (duties === undefined || duties.some((duty) => me.duties?.includes(duty)));
  return pages.flatMap((page) => page.entries ?? []).filter(isFor).toSorted((a, b) => a.order - b.order);
}
