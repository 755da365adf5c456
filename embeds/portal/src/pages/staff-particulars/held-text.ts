import type { components } from '@mast/openapi';
import { dateText } from '@mast/panel/words';

import type { Language } from '../../words/language.ts';
import { words } from './words.ts';

export type Held = components['schemas']['StaffParticularsList']['particulars'][number];

/** What kinds there are of somebody, in words; what they are nobody can read. */
export function heldText(held: Held | undefined, language: Language): string {
  const t = words[language];
  const kinds = (['births', 'addresses', 'familyNames'] as const).flatMap((kind) => ((held?.[kind] ?? 0) > 0 ? [t.kinds[kind](held?.[kind] ?? 0)] : []));
  return kinds.join(', ') || t.nothing;
}

/** The last working day that was given. */
export function leavesText(held: Held | undefined, language: Language): string {
  const day = held?.leavesOn ?? null;
  return day === null ? words[language].unsaid : dateText(day, language);
}
