import type { PanelProblem } from '../core/panel-problem.ts';
import type { Answer, AnswerPerson, Gateways, LaunchSubject, Me, Member, SubjectKind } from '../core/wire.ts';
import type { Language } from '../protocol/messages.ts';
import type { Application } from './application.ts';
import type { DeclarationDraft, DraftFault } from './declaration-draft.ts';
import type { Deeds } from './deeds.ts';

/** A declaration of this user that is still live for this subject: it may be gone on under instead of declaring again. */
export type Resumable = { id: string; expiresAt: string; referenceDue: string | undefined };

/** A family case that was declared: each of these may be asked about under it, one at a time, and nobody else. */
export type FamilyCase = { declarationId: string; expiresAt: string; members: Member[] };

/** What one launch established: who asks, about whom, and what may be declared. `resumable` names a declaration, never what was answered under it. */
export type Session = { me: Me; subject: LaunchSubject; subjectKind: SubjectKind; offer: Gateways; resumable: Resumable | undefined; family?: FamilyCase };

/** An answer under a declaration; `lang` is the language its words were asked in. `today` (ISO day, London) is the day it was asked on. */
export type Asked = { declarationId: string; expiresAt: string; forReview: boolean; answer: Answer; lang: Language; today: string; deeds: Deeds };

/**
 * What an answered screen shows: the person (or place, then without one) that the API answered with, or the one the user opened on purpose (`opened`);
 * `answer` is the one that disclosed it, with its own coverage and receipt. `closer`: it was viewed, so the household is in it.
 */
export type Shown = { person: AnswerPerson | undefined; opened: boolean; closer: boolean; answer: Answer };

/** A sheet for paper: whole, or without the names of staff and the references of others. */
export type Sheet = 'whole' | 'redacted';

/** Everything a screen needs, and nothing of the screen before it: each state holds only the personal data that it shows. */
export type PanelState =
  | { at: 'collapsed' }
  | { at: 'opening' }
  | { at: 'declaring'; session: Session; draft: DeclarationDraft; faults: DraftFault[] }
  | { at: 'family'; session: Session & { family: FamilyCase } }
  | { at: 'asking'; session: Session; draft: DeclarationDraft; resuming: Resumable | undefined }
  | { at: 'answered'; session: Session; asked: Asked; shown: Shown; confirming: string | undefined; sheet: Sheet | undefined }
  | { at: 'choosing'; session: Session; asked: Asked }
  | { at: 'viewing'; session: Session; asked: Asked; what: 'person' | 'place'; id: string }
  | { at: 'nil'; session: Session; asked: Asked }
  | { at: 'problem'; problem: PanelProblem; session: Session | undefined; draft: DeclarationDraft | undefined; application: Application | undefined };
