import { checks } from './checks.ts';
import { runConformance, unknownSkips } from './run-conformance.ts';
import type { Specimen } from './specimen.ts';

/** What the kit needs of a test runner: vitest's and node:test's `test` both fit. */
export type RegisterTest = (name: string, work: (context: { skip(reason?: string): unknown }) => Promise<void>) => unknown;

/**
 * Registers one test a check. A skip prints its reason; so does a check of something that the connector does not deliver. One test more holds
 * the skips themselves: each names a check and has a reason of some length.
 */
export function conformanceTests(test: RegisterTest, specimen: Specimen): void {
  test('every skip names a check and says why', () => {
    const wrong = unknownSkips(specimen);
    if (wrong.length > 0) throw new Error(`skips without a check or a reason: ${wrong.join(', ')}`);
    return Promise.resolve();
  });
  for (const { id, promise } of checks) {
    test(`${id}: ${promise}`, async (context) => {
      const [finding] = await runConformance(specimen, (check) => check.id === id);
      if (finding?.result === 'failed') throw new Error(`${id}: ${finding.why}`);
      if (finding?.result === 'passed') return;
      process.stdout.write(`${finding?.result} ${id}: ${finding?.why}\n`);
      context.skip(finding?.why);
    });
  }
}
