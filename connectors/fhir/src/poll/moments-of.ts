import type { Bundle } from '../client/bundle.ts';
import { rawResource } from './raw-resource.ts';

/** Whether a page's own rows stand oldest first, each with its moment, and the oldest and newest of them. */
export function momentsOf({ entry = [] }: Bundle, type: string): { readonly ascending: boolean; readonly oldestMs: number | undefined; readonly newestMs: number | undefined } {
  let oldestMs: number | undefined;
  let newestMs: number | undefined;
  for (const { resource } of entry) {
    const { at, rule } = rawResource(resource);
    if (rule !== undefined || at.type !== type) continue;
    if (at.ms === undefined || at.ms < (newestMs ?? at.ms)) return { ascending: false, oldestMs: undefined, newestMs: undefined };
    oldestMs ??= at.ms;
    newestMs = at.ms;
  }
  return { ascending: true, oldestMs, newestMs };
}
