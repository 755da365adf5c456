import type { PanelProblem } from '../core/panel-problem.ts';
import type { Answer, AnswerPerson, Gateway, LaunchSubject, Me, SubjectKind } from '../core/wire.ts';
import type { Language } from '../protocol/messages.ts';
import type { DeclarationDraft, DraftFault } from './declaration-draft.ts';

/** What one launch established: who asks, about whom, and what may be declared. */
export type Session = { me: Me; subject: LaunchSubject; subjectKind: SubjectKind; gateways: Gateway[] };

/** An answer under a declaration; `lang` is the language its words were asked in. `today` (ISO day, London) is the day it was asked on. */
export type Asked = { declarationId: string; answer: Answer; lang: Language; today: string };

/**
 * What an answered screen shows: the person (or place, then without one) that the API answered with, or the one the user opened on purpose; `answer` is
 * the one that disclosed it, with its own coverage and receipt.
 */
export type Shown = { person: AnswerPerson | undefined; opened: boolean; answer: Answer };

/** Everything a screen needs, and nothing of the screen before it: each state holds only the personal data that it shows. */
export type PanelState =
  | { at: 'collapsed' }
  | { at: 'opening' }
  | { at: 'declaring'; session: Session; draft: DeclarationDraft; faults: DraftFault[] }
  | { at: 'asking'; session: Session; draft: DeclarationDraft }
  | { at: 'answered'; session: Session; asked: Asked; shown: Shown; confirming: string | undefined }
  | { at: 'choosing'; session: Session; asked: Asked }
  | { at: 'viewing'; session: Session; asked: Asked; personId: string }
  | { at: 'nil'; session: Session; asked: Asked }
  | { at: 'problem'; problem: PanelProblem; session: Session | undefined; draft: DeclarationDraft | undefined };
