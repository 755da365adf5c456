import { listTableText } from '@mast/core-api/testing';

import { canaryForms } from './canary-forms.ts';
import { canaries } from './canary-rows.ts';
import type { ProofStack } from './proof-stack.ts';
import { type Finding, scanBytes, scanFolder } from './scan-folder.ts';

export type StackScan = { canaries: number; rows: number; files: number; megabytes: number; findings: Finding[] };

/** What is meant to hold keys, and a file of passwords and keys for whoever tries the demonstration. */
const meantToHoldSecrets = /\/(keys|secrets|outgoing)\/|\/demo\.json$/;

/**
 * Looks for every canary, in every disguise, in each row of the database as text and in each file of the database (write-ahead log included) and of
 * the installation's folder: logs, spool, inboxes, everything but keys and demo.json.
 */
export async function scanStack(stack: ProofStack): Promise<StackScan> {
  const forms = canaries.flatMap(canaryForms);
  const findings: Finding[] = [];
  let rows = 0;
  await listTableText(stack.databaseUrl, (table, row) => {
    rows += 1;
    findings.push(...scanBytes(table, Buffer.from(row), forms));
  });
  const folders = stack.dataFolder.startsWith(stack.mastFolder) ? [stack.mastFolder] : [stack.mastFolder, stack.dataFolder];
  const scans = folders.map((folder) => scanFolder(folder, forms, (path) => meantToHoldSecrets.test(path.slice(folder.length))));
  return {
    canaries: canaries.length,
    rows,
    files: scans.reduce((sum, scan) => sum + scan.files, 0),
    megabytes: Math.round(scans.reduce((sum, scan) => sum + scan.bytes, 0) / 1_000_000),
    findings: [...findings, ...scans.flatMap((scan) => scan.findings)],
  };
}
