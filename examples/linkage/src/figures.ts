import type { FigureName } from './floors.ts';
import type { CalibrationFigures } from './metrics/calibration-figures.ts';
import { calibrationFigures } from './metrics/calibration-figures.ts';
import type { ClusterFigures } from './metrics/cluster-figures.ts';
import { clusterFigures } from './metrics/cluster-figures.ts';
import type { EdgeFigures } from './metrics/edge-figures.ts';
import { edgeFigures } from './metrics/edge-figures.ts';
import { share, truePairs } from './metrics/truth.ts';
import type { LinkedFiles } from './run-files.ts';

export type Figures = {
  rows: number;
  edge: EdgeFigures;
  clustered: ClusterFigures;
  calibration: CalibrationFigures;
  /** Share of the true pairs that some block key brought together. */
  blockingRecall: number;
  candidates: LinkedFiles['candidates'];
  comparedPairs: number;
  cpuSeconds: number;
};

/** Every figure of one run. */
export function figuresOf({ truth, linkedTo, edges, compared, trueCompared, candidates, cpuSeconds }: LinkedFiles): Figures {
  return {
    rows: linkedTo.length,
    edge: edgeFigures(edges, truth),
    clustered: clusterFigures(linkedTo, truth),
    calibration: calibrationFigures(edges, truth),
    blockingRecall: share(trueCompared, truePairs(truth)),
    candidates,
    comparedPairs: compared,
    cpuSeconds,
  };
}

/** The figures that may have floors, by name. */
export function named({ edge, clustered, calibration, blockingRecall, candidates }: Figures): Record<Exclude<FigureName, 'recall gap by origin'>, number> {
  return {
    'edge best F1': edge.best.f1,
    'edge F1 at p 0.5': edge.atHalf.f1,
    'recall at precision .99': edge.recallAtPrecision99,
    'clustered F1': clustered.f1,
    'clustered precision': clustered.precision,
    'clustered recall': clustered.recall,
    'false household links per 1,000': clustered.householdPerThousand,
    'B3 F1': clustered.b3.f1,
    'blocking recall': blockingRecall,
    'median candidates': candidates.median,
    'right of 95%': calibration.from95.right,
    ECE: calibration.ece,
  };
}
