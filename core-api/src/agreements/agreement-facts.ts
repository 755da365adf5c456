import { z } from 'zod';

import type { Gateway } from '../access/gateway.ts';
import { selectAgreementFacts } from '../store/sql/select-agreement-facts.ts';
import { selectAgreements } from '../store/sql/select-agreements.ts';
import { widenToContributors } from '../store/sql/widen-to-contributors.ts';
import type { Db } from '../store/store.ts';
import { factsSheet } from './facts-sheet.ts';
import { readFactsTexts } from './facts-texts.ts';
import { sheetHtml, sheetMarkdown } from './sheet.ts';

export const factsSchema = z.object({ agreementId: z.string(), version: z.number().int(), language: z.enum(['en', 'cy']), markdown: z.string(), html: z.string() });

export type FactsOrder = { readonly organisationId: string; readonly agreementId: string; /** The newest, where none is named. */ readonly version: number | undefined; readonly language: 'en' | 'cy'; readonly today: string };

/** The facts sheet of a version to which an organisation is a party; undefined where there is none such. */
export async function agreementFacts(db: Db, catalogue: readonly Gateway[], { organisationId, agreementId, version, language, today }: FactsOrder): Promise<z.infer<typeof factsSchema> | undefined> {
  const versions = await db.rows(selectAgreements, [organisationId, agreementId]);
  const agreement = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
  if (agreement === undefined) return undefined;
  await db.run(widenToContributors, [agreementId, agreement.version]);
  const parties = await db.rows(selectAgreementFacts, [agreementId, agreement.version]);
  const sheet = factsSheet({ agreement, parties, catalogue, texts: readFactsTexts(), language, today });
  return { agreementId, version: agreement.version, language, markdown: sheetMarkdown(sheet), html: sheetHtml(sheet) };
}
