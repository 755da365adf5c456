import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { openedCase } from './case-row.ts';
import { disclosureOf } from './disclosure-of.ts';
import { lettersOf } from './letters-of.ts';
import type { RightsLetter, RightsLetterRequest } from './rights-case-schema.ts';

const half = z.object({ text: z.string(), html: z.string() });
const sentSchema = z.object({ en: half, cy: half });

/** Where the letters of an answered case are sealed, apart from its content. */
export const answerTable = 'rights_answer';

/**
 * A letter of a case, in one language: a draft of this moment, or, of a case that was answered, the answer word for word as it was. Which letter it is and how the case stands is not told by the file's name. Problems: `not-found`;
 * `rights-case-state` for a letter on the way of a closed case. @throws MastError `audit-unavailable`
 */
export async function draftLetter(core: Core, { organisationId, accountId }: UserPrincipal, caseId: string, { letter, language, statement, outcome }: RightsLetterRequest): Promise<Result<RightsLetter, Problem>> {
  return core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined) return failed({ code: 'not-found' } as const);
    const { row } = opened;
    const isSent = row.status === 'closed';
    if (isSent && (letter !== 'answer' || row.answer === null)) return failed({ code: 'rights-case-state' } as const);
    const disclosure = letter === 'answer' && !isSent ? await disclosureOf(db, core, organisationId, opened) : undefined;
    const wish = { letter, outcome: outcome ?? 'answered', statement };
    const letters = row.answer === null ? await lettersOf(db, core, organisationId, opened, wish, disclosure) : sentSchema.parse(core.keys.open(organisationId, answerTable, caseId, row.answer));
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'rights-letter-made', payload: { caseId, letter, language, isSent } });
    return ok({ fileName: `${letter}-${caseId.slice(0, 8)}-${language}`, ...letters[language], isSent });
  });
}
