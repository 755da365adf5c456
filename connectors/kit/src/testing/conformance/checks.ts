import type { Check } from './check.ts';
import { checkChecks } from './checks/check-checks.ts';
import { deltaChecks } from './checks/delta-checks.ts';
import { discoverChecks } from './checks/discover-checks.ts';
import { answerFaultChecks } from './checks/answer-fault-checks.ts';
import { previewChecks } from './checks/preview-checks.ts';
import { processFaultChecks } from './checks/process-fault-checks.ts';
import { pushChecks } from './checks/push-checks.ts';
import { pushContentChecks } from './checks/push-content-checks.ts';
import { readChecks } from './checks/read-checks.ts';
import { rejectChecks } from './checks/reject-checks.ts';
import { securityChecks } from './checks/security-checks.ts';
import { snapshotChecks } from './checks/snapshot-checks.ts';
import { specChecks } from './checks/spec-checks.ts';

/** Every check of the kit, in the order in which a report tells them. */
export const checks: readonly Check[] = [
  ...specChecks, ...checkChecks, ...discoverChecks, ...readChecks, ...previewChecks, ...snapshotChecks, ...deltaChecks, ...rejectChecks, ...securityChecks, ...answerFaultChecks, ...processFaultChecks, ...pushChecks, ...pushContentChecks,
];
