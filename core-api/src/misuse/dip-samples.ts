import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { declarationContentSchema } from '../answer/declaration-content.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { dayMs } from '../shared/day-ms.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { countDipSamples } from '../store/sql/count-dip-samples.ts';
import { decideDipSample } from '../store/sql/decide-dip-sample.ts';
import { listDipSamples } from '../store/sql/list-dip-samples.ts';
import { selectDipSample } from '../store/sql/select-dip-sample.ts';
import { managedBy } from './managed-by.ts';
import type { dipSampleListSchema, dipSampleQuerySchema, dipSampleSchema, dipVerdictRequestSchema, dipVerdictSchema } from './misuse-schema.ts';

const listed = 200;
/** Of the figures, by when a look was due. */
const figureDays = 90;

/** Random looks that wait or were settled: a manager's own, or the organisation's for its information-governance lead, with the figures. @throws MastError `audit-unavailable` */
export async function listSamples(core: Core, user: UserPrincipal, { state }: z.infer<typeof dipSampleQuerySchema>): Promise<z.infer<typeof dipSampleListSchema>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    const now = core.clock.now();
    const rows = await db.rows(listDipSamples, [organisationId, state === 'settled', managedBy(user), accountId, listed]);
    const counts = user.role === 'information-governance-lead' ? await db.rows(countDipSamples, [organisationId, new Date(now.getTime() - figureDays * dayMs)]) : undefined;
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'dip-samples-listed', payload: { samples: rows.length } });
    const of = (verdict: string): number => counts?.find((one) => one.verdict === verdict)?.count ?? 0;
    return {
      samples: rows.map(({ reviewerId: _reviewer, askedAt, dueAt, decidedAt, gateways, ...row }) => ({
        ...row, gateways: gateways ?? [], askedAt: askedAt.toISOString(), dueAt: dueAt.toISOString(), overdue: row.verdict === null && dueAt < now, decidedAt: decidedAt?.toISOString() ?? null,
      })),
      ...(counts === undefined ? {} : { figures: { days: figureDays, inOrder: of('in-order'), ask: of('ask'), concern: of('concern'), waiting: of('waiting') } }),
    };
  });
}

/** One of them with the reason and the reference; never whom it was about. Problem: `not-found`. @throws MastError `audit-unavailable` */
export async function readSample(core: Core, user: UserPrincipal, sampleId: string): Promise<Result<z.infer<typeof dipSampleSchema>, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    const row = await db.one(selectDipSample, [organisationId, sampleId, managedBy(user), accountId]);
    if (row === undefined) return failed({ code: 'not-found' } as const);
    const { sealed, declarationId, askedAt, dueAt, ...told } = row;
    const { reason, reasonCode, reference } = declarationContentSchema.parse(core.keys.open(organisationId, 'declaration', declarationId, sealed));
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'dip-sample-read', payload: { sampleId } });
    return ok({ sampleId, ...told, askedAt: askedAt.toISOString(), dueAt: dueAt.toISOString(), reason, reasonCode, reference });
  });
}

/** Keeps what a look showed, once. Problem: `not-found`, alike for one that is not there, not theirs, settled, or of their own work. @throws MastError `audit-unavailable` */
export async function decideSample(core: Core, user: UserPrincipal, sampleId: string, { verdict }: z.infer<typeof dipVerdictRequestSchema>): Promise<Result<z.infer<typeof dipVerdictSchema>, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.run(decideDipSample, [organisationId, sampleId, verdict, accountId, core.clock.now(), managedBy(user)])) === 0) return failed({ code: 'not-found' } as const);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'dip-sample-decided', payload: { sampleId, verdict } });
    return ok({ sampleId, verdict });
  });
}
