import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { architectureGate } from './gates/architecture.ts';
import { asvsGate } from './gates/asvs.ts';
import { deadCodeGate } from './gates/dead-code.ts';
import { driftGate } from './gates/drift.ts';
import type { GateReport } from './gates/gate.ts';
import { hazardsGate } from './gates/hazards.ts';
import { installGate } from './gates/install.ts';
import { languagesGate } from './gates/languages.ts';
import { lintGate } from './gates/lint.ts';
import { safetyTextsGate } from './gates/safety-texts.ts';
import { shapeGate } from './gates/shape.ts';
import { typesGate } from './gates/types.ts';

export const root = join(import.meta.dirname, '..');

/** Runs the one generator; the paths it wrote, relative to `target`. */
export async function generate(target: string): Promise<string[]> {
  const done = spawnSync(process.execPath, [join(root, 'openapi/scripts/generate.ts'), target], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (done.status !== 0) throw new Error('openapi/scripts/generate.ts failed; its own lines stand above');
  return done.stdout.split('\n').filter(Boolean);
}

/** Every gate in the order of their speed to fail; floors are a little under what the tree held when they were last set. */
export const gates: readonly (() => Promise<GateReport>)[] = [
  () => shapeGate(root, 1_250),
  () => installGate(root, 90),
  () => languagesGate(root, 560),
  () => safetyTextsGate(root, 640),
  () => asvsGate(root, 270),
  () => hazardsGate(root, 60),
  () => typesGate(root, 9),
  () => lintGate(root, 1_150),
  () => architectureGate(root, 1_130),
  () => deadCodeGate(root, 1_150),
  () => driftGate(root, 2, generate),
];
