import { z } from 'zod';

import { protectRaw, textsOf } from '../sensitivity/protect-record.ts';
import { recordText } from '../sensitivity/protection-mac.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { forgetQuarantine } from '../store/sql/forget-quarantine.ts';
import { resealQuarantine } from '../store/sql/reseal-quarantine.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectQuarantinePage } from '../store/sql/select-quarantine-page.ts';
import { setOwn } from '../store/sql/set-own.ts';
import { readProtection } from './protection.ts';
import type { Work } from './work.ts';

const quarantinedSchema = z.object({ ref: z.string(), raw: z.unknown() });
const pageRows = 500;
const nil = '00000000-0000-0000-0000-000000000000';
const problems = JSON.stringify([{ pointer: '', rule: 'not-loaded' }]);

/** Puts the refused rows of every organisation, which wait under seal, through the lists in force: what may not be kept is forgotten, addresses of refuges go. Quarantine is small: rows that somebody has yet to mend. */
export async function protectQuarantine(work: Work): Promise<void> {
  for (const { organisationId } of await work.db.rows(selectOrganisations, [])) {
    await work.db.run(setOwn, [organisationId]);
    for (let after = nil; ; ) {
      const rows = await work.db.rows(selectQuarantinePage, [organisationId, after, pageRows]);
      await protectPage(work, organisationId as OrganisationId, rows);
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageRows) break;
      after = last.quarantineId;
    }
  }
  await work.db.run(setOwn, [work.organisationId]);
}

type Row = { readonly quarantineId: string; readonly sourceMac: Buffer | null; readonly sealed: Buffer };

async function protectPage(work: Work, organisationId: OrganisationId, rows: readonly Row[]): Promise<void> {
  const { db, core } = work;
  const opened = rows.map(({ quarantineId, sourceMac, sealed }) => ({
    quarantineId,
    own: recordText(sourceMac ?? Buffer.alloc(0)),
    ...quarantinedSchema.parse(core.keys.open(organisationId, 'quarantine', quarantineId, sealed)),
  }));
  const { isEmpty, effectsOf } = await readProtection(work, () => opened.flatMap(({ raw, own }) => textsOf(raw, own)));
  if (isEmpty) return;
  const outcomes = opened.map((row) => ({ ...row, after: protectRaw(row.raw, row.own, effectsOf) }));
  const forgotten = outcomes.filter(({ after }) => after === undefined).map(({ quarantineId }) => quarantineId);
  const changed = outcomes.flatMap(({ quarantineId, ref, raw, after }) => (after === undefined || after.raw === raw ? [] : [{ quarantineId, content: { ref, raw: after.raw } }]));
  if (forgotten.length > 0) await db.run(forgetQuarantine, [organisationId, forgotten, problems]);
  if (changed.length === 0) return;
  await db.run(resealQuarantine, [
    organisationId,
    changed.map(({ quarantineId }) => quarantineId),
    changed.map(({ quarantineId, content }) => core.keys.seal(organisationId, 'quarantine', quarantineId, content)),
  ]);
}
