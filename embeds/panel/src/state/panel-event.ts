import type { PanelProblem } from '../core/panel-problem.ts';
import type { Answer, Gateway } from '../core/wire.ts';
import type { DeclarationDraft } from './declaration-draft.ts';
import type { Asked, Session } from './panel-state.ts';

/** Everything that may happen to the panel. The first group is the user's doing, the second comes from the core API or the host. */
export type PanelEvent =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'draft'; change: Partial<DeclarationDraft> }
  | { type: 'check' }
  | { type: 'pick'; personId: string }
  | { type: 'cancel-pick' }
  | { type: 'view'; personId: string }
  | { type: 'back' }
  | { type: 'launched'; session: Session; draft: DeclarationDraft }
  | { type: 'gateways'; gateways: Gateway[] }
  | { type: 'answered'; asked: Asked }
  | { type: 'viewed'; answer: Answer }
  | { type: 'failed'; problem: PanelProblem }
  | { type: 'cleared' };
