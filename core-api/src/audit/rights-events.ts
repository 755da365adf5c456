import type { LetterKind } from '../rights/letters/letter-facts.ts';

/** A record that was read, and which wording of it. */
type RecordVersion = readonly [id: string, version: number];

/** What is done at the rights desk: ids, codes and counts. Neither who asks, nor about whom, nor why something is withheld; which records a case is about is under seal, as of every answer. */
export type RightsEvent =
  | Event<'rights-case-opened', { caseId: string; kind: string; relation: string; identityChecked: boolean }>
  | Event<'rights-case-received', { caseId: string; from: string }>
  | Event<'rights-cases-listed', { cases: number }>
  | Event<'rights-case-read', { caseId: string }>
  | Event<'rights-case-stepped', { caseId: string; step: string }>
  | Event<'rights-records-found', { caseId: string; records: readonly RecordVersion[] }>
  | Event<'rights-records-chosen', { caseId: string; records: readonly RecordVersion[] }>
  | Event<'rights-content-read', { caseId: string; records: readonly RecordVersion[]; looks: number }>
  | Event<'rights-withholding-chosen', { caseId: string; withholdingId: string; exemption: string; scope: string }>
  | Event<'rights-withholding-decided', { caseId: string; withholdingId: string; status: string }>
  | Event<'rights-letter-made', { caseId: string; letter: LetterKind; language: string; isSent: boolean }>
  | Event<'rights-case-answered', { caseId: string; outcome: string; records: readonly (readonly [id: string, version: number, rule: string])[]; log: string }>
  | Event<'rights-case-referred', { caseId: string; to: string; reference: string }>
  | Event<'rights-task-opened', { caseId: string; taskId: string; feedId: string; recordId: string; ask: string; parts: readonly string[] }>
  | Event<'rights-task-settled', { caseId: string; taskId: string; how: 'changed' | 'removed' | 'refused' }>
  | Event<'rights-task-reopened', { caseId: string; taskId: string }>
  | Event<'rights-tasks-listed', { tasks: readonly string[] }>;

type Event<Kind extends string, Payload> = { readonly kind: Kind; readonly declarationId?: undefined; readonly payload: Payload };
