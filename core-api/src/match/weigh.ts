import type { PairLevels } from './levels.ts';
import type { Model } from './model.ts';
import type { VetoCode } from './veto.ts';

export function weigh(_levels: PairLevels, _model: Model): { weightBits: number; veto?: VetoCode } {
  throw new Error('not built yet');
}
