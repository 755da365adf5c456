import { readFile } from 'node:fs/promises';

import type { CaseSystemSettingsInput } from './settings.ts';

/** The settings file that MAST_CASE_SYSTEM_CONFIG names (JSON); it holds a private key, so keep it readable to its owner alone. */
export const readSettingsFile = async (): Promise<CaseSystemSettingsInput> => {
  const file = process.env['MAST_CASE_SYSTEM_CONFIG'];
  if (!file) throw new Error('MAST_CASE_SYSTEM_CONFIG must name the settings file');
  return JSON.parse(await readFile(file, 'utf8')) as CaseSystemSettingsInput;
};
