import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({
  organisationId: z.string(),
  code: z.string(),
  codeSystem: z.enum(['ons', 'ods', 'force', 'local']),
  en: z.string(),
  cy: z.string().nullable(),
  sector: z.string(),
  nation: z.string(),
  part: z.enum(['contributor', 'reader', 'both']),
  trainingMonths: z.int(),
  confirmMonths: z.int(),
  graceDays: z.int(),
  vettingNeeded: z.boolean(),
});

/** Every organisation that takes part. Reads the whole table, which holds one row for each partner. */
export const selectParticipants = statement<readonly [], z.infer<typeof row>>({
  name: 'select-participants',
  text: `select organisation_id as "organisationId", code, code_system as "codeSystem", name_en as en, name_cy as cy, sector, nation, role as part,
           training_months as "trainingMonths", confirm_months as "confirmMonths", grace_days as "graceDays", vetting_needed as "vettingNeeded"
         from organisation order by code`,
  row,
});
