import { databaseSource } from '../src/audit/verify/database-source.ts';
import { verifyAudit } from '../src/audit/verify/verify-audit.ts';
import { openKeys } from '../src/keys/open-keys.ts';
import { auditSession } from '../src/store/audit-session.ts';

/** A trail as a proof looks at it: the leaves of answered questions, hash by id in base64url as a receipt has it, and what a verification of everything finds. */
export async function readTrail({ ownerUrl, keysFolder }: { readonly ownerUrl: string; readonly keysFolder: string }): Promise<{ answers: Map<string, string>; findings: readonly { kind: string; at: string }[]; leaves: number }> {
  const keys = await openKeys(keysFolder);
  const answers = new Map<string, string>();
  const { findings, counts } = await auditSession(ownerUrl, async (session) => {
    for await (const rows of session.pages(`select leaf_id, leaf_hash from audit_leaf where kind = 'search-answered'`, [])) {
      for (const row of rows as { leaf_id: string; leaf_hash: Buffer }[]) answers.set(row.leaf_id, row.leaf_hash.toString('base64url'));
    }
    return verifyAudit({ source: databaseSource(session), outside: ({ log }) => ({ key: undefined, mark: keys.auditLog.mark(log), published: [], witnesses: [] }), keys, keysFolder, expected: [1], receipts: [], onProgress: () => undefined });
  });
  return { answers, findings: findings.told.map(({ kind, at }) => ({ kind, at })), leaves: counts.leaves + counts.waiting };
}
