import type { Bilingual } from './bilingual.ts';

/** A partner as an administrator would enter it. */
export type Organisation = {
  /** ONS code of a council, ODS code of a health body, number of a police force; a short name where no register gives one. */
  code: string;
  /** Who gives that code, where its shape leaves a doubt. */
  codeSystem?: 'ods';
  name: Bilingual;
  sector: 'local-authority' | 'police' | 'health' | 'fire' | 'education';
  nation: 'england' | 'wales';
  role: 'contributor' | 'reader' | 'both';
};
