import type { PanelProblem } from '../core/panel-problem.ts';
import type { Answer, Gateways, Member } from '../core/wire.ts';
import type { ApplicationEvent } from './application.ts';
import type { DeclarationDraft } from './declaration-draft.ts';
import type { DeedEvent } from './deed-event.ts';
import type { Asked, FamilyCase, Session, Sheet } from './panel-state.ts';

/** Everything that may happen to the panel. The first group is the user's doing, the second comes from the core API or the host. */
export type PanelEvent =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'draft'; change: Partial<DeclarationDraft> }
  | { type: 'check' }
  | { type: 'resume' }
  | { type: 'pick'; personId: string }
  | { type: 'cancel-pick' }
  | { type: 'view'; personId: string }
  | { type: 'view-place'; placeId: string }
  | { type: 'member'; member: Member }
  | { type: 'family' }
  | { type: 'sheet'; sheet: Sheet }
  | { type: 'back' }
  | DeedEvent
  | ApplicationEvent
  | { type: 'launched'; session: Session; draft: DeclarationDraft }
  | { type: 'gateways'; offer: Gateways }
  | { type: 'family-declared'; family: FamilyCase }
  | { type: 'answered'; asked: Asked }
  | { type: 'viewed'; answer: Answer }
  | { type: 'failed'; problem: PanelProblem }
  | { type: 'cleared' };
