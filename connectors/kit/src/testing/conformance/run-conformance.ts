import { Bench, describe } from './bench.ts';
import type { Applies, Check } from './check.ts';
import { CannotHappen } from './expect.ts';
import { checks } from './checks.ts';
import type { Specimen } from './specimen.ts';

/** What came of one check. `skipped` and `not-applicable` always carry their reason. */
export type Finding = { readonly id: string; readonly promise: string; readonly result: 'passed' | 'failed' | 'skipped' | 'not-applicable'; readonly why?: string };

/** Runs one check, or all of them, against a connector. Never throws for what the connector does. */
export async function runConformance(specimen: Specimen, only: (check: Check) => boolean = () => true): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) if (only(check)) findings.push(await runCheck(check, specimen));
  return findings;
}

/** Skips that name no check: a typing error there would be a skip that never ends. */
export function unknownSkips({ skips = {} }: Specimen): string[] {
  const known = new Set(checks.map(({ id }) => id));
  return Object.entries(skips).filter(([id, reason]) => !known.has(id) || reason.trim().length < 20).map(([id]) => id);
}

async function runCheck(check: Check, specimen: Specimen): Promise<Finding> {
  const { id, promise } = check;
  const missing = notApplicable(check.applies, specimen);
  if (missing !== undefined) return { id, promise, result: 'not-applicable', why: missing };
  const why = await failureOf(check, specimen);
  const skip = specimen.skips?.[id];
  if (skip === undefined) return why === undefined ? { id, promise, result: 'passed' } : { id, promise, result: 'failed', why };
  return why === undefined ? { id, promise, result: 'failed', why: 'is skipped, yet passes: take the skip out' } : { id, promise, result: 'skipped', why: skip };
}

async function failureOf(check: Check, specimen: Specimen): Promise<string | undefined> {
  const bench = new Bench(specimen);
  try {
    await check.run(bench);
    return undefined;
  } catch (error) {
    return error instanceof CannotHappen ? `${error.message}: teach it, or skip with a reason` : describe(error);
  } finally {
    await bench.close();
  }
}

function notApplicable(applies: Applies, { connector }: Specimen): string | undefined {
  const { modes, deletes } = connector.delivers;
  const reads = modes.some((mode) => mode !== 'push');
  const said = applies === 'always' || (applies === 'read' ? reads : applies === 'by-absence' || applies === 'explicit' ? reads && deletes.includes(applies) : modes.includes(applies));
  return said ? undefined : `the connector does not deliver ${applies}`;
}
