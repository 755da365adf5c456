import type { Visit } from '../../page/visit.ts';
import { words } from './words.ts';

/** Ways to read the trail, for whoever governs; nobody else has more than one. */
export function readingTabs(here: 'own' | 'organisation' | 'look' | 'records' | 'export', { language, me }: Pick<Visit, 'language' | 'me'>): readonly { readonly label: string; readonly href: string; readonly isHere: boolean }[] {
  if (me.role !== 'information-governance-lead') return [];
  const t = words[language];
  const tabs = { own: '/audit?scope=own', organisation: '/audit?scope=organisation', look: '/audit/look', records: '/audit/records', export: '/audit/export' } as const;
  return Object.entries(tabs).map(([name, href]) => ({ label: t.scopes[name as keyof typeof tabs], href, isHere: name === here }));
}
