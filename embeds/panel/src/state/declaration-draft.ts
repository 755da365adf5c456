import type { Gateway, LaunchSubject, Member } from '../core/wire.ts';

/**
 * What the user has written so far before asking. Nothing is ticked or chosen for them. `reasonCode` is empty where they use their own words alone;
 * `noReferenceYet` promises the reference within a day. `members` is there where a whole family case is asked about: who of it, by name.
 */
export type DeclarationDraft = { members: Member[] | undefined; gateways: string[]; reasonCode: string; reason: string; reference: string; noReferenceYet: boolean; acknowledged: boolean };

export type DraftField = 'members' | 'gateways' | 'reason' | 'reference' | 'acknowledged';
export type DraftFault = { field: DraftField; fault: 'missing' | 'short' | 'long' | 'in-words' };

/** Bounds of the reason in characters, as the API holds them. */
export const reasonBounds = { min: 10, max: 200 } as const;
/** How many legal bases one declaration may name, as the API holds it. */
const gatewaysMax = 2;
/** The longest reference that the API takes, in characters. */
export const referenceMax = 64;

/** Whether the launch names a family and nobody or nothing besides: then it is asked about member by member. */
export const isFamilyAlone = ({ person, address, members }: LaunchSubject): boolean => !person && !address && (members?.length ?? 0) > 0;

/** The draft a launch begins with: the host's case reference is already known, so nobody types it again (WCAG 2.2 3.3.7). */
export const emptyDraft = (caseRef: string, familyAlone = false): DeclarationDraft => ({ members: familyAlone ? [] : undefined, gateways: [], reasonCode: '', reason: '', reference: caseRef.slice(0, referenceMax), noReferenceYet: false, acknowledged: false });

/** Whether what is chosen is looked at afterwards: then it needs words of its own. */
export const isReviewed = (draft: DeclarationDraft, offered: readonly Gateway[]): boolean => offered.some(({ id, review }) => review && draft.gateways.includes(id));

/** What is still missing, in the order of the form; empty means it may be sent. */
export const draftFaults = (draft: DeclarationDraft, offered: readonly Gateway[]): DraftFault[] => {
  const faults: DraftFault[] = [];
  const reason = draft.reason.trim().length;
  if (draft.members?.length === 0) faults.push({ field: 'members', fault: 'missing' });
  if (draft.gateways.length === 0) faults.push({ field: 'gateways', fault: 'missing' });
  else if (draft.gateways.length > gatewaysMax) faults.push({ field: 'gateways', fault: 'long' });
  if (reason === 0 && isReviewed(draft, offered)) faults.push({ field: 'reason', fault: 'in-words' });
  else if (reason === 0 && draft.reasonCode === '') faults.push({ field: 'reason', fault: 'missing' });
  else if (reason > 0 && reason < reasonBounds.min) faults.push({ field: 'reason', fault: 'short' });
  else if (reason > reasonBounds.max) faults.push({ field: 'reason', fault: 'long' });
  if (!draft.noReferenceYet && draft.reference.trim() === '') faults.push({ field: 'reference', fault: 'missing' });
  if (!draft.acknowledged) faults.push({ field: 'acknowledged', fault: 'missing' });
  return faults;
};
