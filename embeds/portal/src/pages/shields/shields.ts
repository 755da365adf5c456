import type { components, MastClient, operations } from '@mast/openapi';
import { dateText } from '@mast/panel/words';

import { valueOf } from '../../core/call-core.ts';
import { isNamedFor } from '../../page/named-for.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { momentText } from '../../words/moment-text.ts';
import { words } from './words.ts';

export type Shield = components['schemas']['Shields']['shields'][number];
export type ShieldRequest = operations['askShield']['requestBody']['content']['application/json'];

/** Who asks for shields. */
export const shieldRoles: readonly Role[] = ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead', 'broker'];
/** Of whom somebody may be named to decide; information-governance leads decide by their role. */
export const decidingRoles: readonly Role[] = ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead'];

/** Whether this person decides on shields of their organisation that others asked for. */
export function decides(visit: Visit): boolean {
  return visit.me.role === 'information-governance-lead' || (decidingRoles.includes(visit.me.role) && isNamedFor(visit, ['shield-approval']));
}

export async function findShields(core: MastClient): Promise<readonly Shield[]> {
  return (await valueOf(core.GET('/v1/shields'))).shields;
}

/** How a shield stands, and what two people have said of it so far. */
export function stateLines({ status, approvals, endings }: Shield, { language }: Visit): { readonly text: string; readonly lines: readonly string[] } {
  const t = words[language];
  const isOpen = status === 'pending' || status === 'active';
  return { text: t.statuses[status], lines: [...(status === 'pending' && approvals > 0 ? [t.approvals(approvals)] : []), ...(isOpen && endings > 0 ? [t.endings(endings)] : [])] };
}

/** What is due with it, and whether it is late. */
export function dueLines({ decideBy, reviewDue, isOverdue }: Shield, { language }: Visit): { readonly text: string; readonly lines: readonly string[] } {
  const t = words[language];
  const text = decideBy !== null ? t.decideBy(momentText(decideBy, language)) : reviewDue !== null ? t.reviewBy(dateText(reviewDue, language)) : t.nothingDue;
  return { text, lines: isOverdue ? [t.overdue] : [] };
}
