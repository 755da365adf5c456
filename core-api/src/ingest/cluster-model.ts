import type { Model } from '../match/model.ts';
import { currentModel } from '../match/model.ts';

/**
 * The model by which records that are stored are clustered: without `assign`. What two feeds that each list a person once have left over is one person only where
 * nearly everybody of one stands in the other, as in two full registers; a police feed and a school share one in twenty, and what is left over are strangers.
 * Nobody knows the overlap when a batch comes in, so nothing is assigned (`mast link` knows it, and assigns by it).
 */
export const clusterModel: Model = withoutAssign(currentModel);

function withoutAssign(model: Model): Model {
  const { assign: _assign, ...thresholds } = model.thresholds;
  return { ...model, thresholds };
}
