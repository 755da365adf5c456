import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

import { type CanaryForm, lowerAscii } from './canary-forms.ts';

export type Finding = { where: string; canary: string; disguise: string };
export type ScanReport = { files: number; bytes: number; findings: Finding[] };

/** Bytes read at a time; any size above the longest form would do. */
const chunkBytes = 4 * 1024 * 1024;

/** Looks for every form in every file below `folder`; `skip` names files that are meant to hold such values. Links are not followed. */
export function scanFolder(folder: string, forms: readonly CanaryForm[], skip: (path: string) => boolean): ScanReport {
  const report: ScanReport = { files: 0, bytes: 0, findings: [] };
  for (const path of listFiles(folder)) {
    if (skip(path)) continue;
    report.files += 1;
    report.bytes += scanFile(path, forms, report.findings);
  }
  return report;
}

/** Looks for every form in one piece of memory. */
export function scanBytes(where: string, bytes: Buffer, forms: readonly CanaryForm[]): Finding[] {
  const lowered = lowerAscii(bytes);
  return forms.filter((form) => lowered.includes(form.bytes)).map(({ canary, disguise }) => ({ where, canary, disguise }));
}

function scanFile(path: string, forms: readonly CanaryForm[], findings: Finding[]): number {
  const overlap = Math.max(0, ...forms.map((form) => form.bytes.length)) - 1;
  const file = openIfThere(path);
  if (file === undefined) return 0;
  try {
    let tail = Buffer.alloc(0);
    let total = 0;
    for (;;) {
      const chunk = Buffer.alloc(chunkBytes);
      const read = readSync(file, chunk, 0, chunkBytes, null);
      if (read === 0) return total;
      total += read;
      const window = Buffer.concat([tail, chunk.subarray(0, read)]);
      for (const finding of scanBytes(path, window, forms)) {
        if (!findings.some((known) => known.where === path && known.canary === finding.canary && known.disguise === finding.disguise)) findings.push(finding);
      }
      tail = window.subarray(Math.max(0, window.length - overlap));
    }
  } finally {
    closeSync(file);
  }
}

/** A running database takes files away while they are looked through: what is gone holds nothing. */
function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() && (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0 ? [path] : [];
  });
}
