import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { stringify } from 'yaml';

import { root } from './gates.ts';
import type { Review } from './gates/safety-texts.ts';
import { readSafetyTexts, safetyFile, safetyTextsOf } from './gates/safety-texts.ts';

/**
 * `npm run safety-texts`: brings docs/safety-texts.yaml up to date (what is new stands as "none yet", what is gone goes) and counts what nobody has read yet. With
 * `-- --reviewer "Name, role" --language cy --on 2026-12-01 --keys <pattern>` it records that this person has read those texts as they stand: say it of nobody who has not.
 */
const { values: wish } = parseArgs({ options: { reviewer: { type: 'string' }, language: { type: 'string' }, on: { type: 'string' }, keys: { type: 'string' } } });
const listed = readSafetyTexts(root);
const texts = safetyTextsOf(root, listed);
const { reviewer, language, on, keys } = wish;
const isRecording = reviewer !== undefined || language !== undefined || on !== undefined || keys !== undefined;
if (isRecording && (reviewer === undefined || on === undefined || keys === undefined || (language !== 'en' && language !== 'cy'))) {
  console.error('Say who read it (--reviewer "Name, role"), in which language (--language en or cy), on what day (--on 2026-12-01) and which texts (--keys <pattern>).');
  process.exit(1);
}
const none: Review = { reviewer: 'none yet' };
const next: Record<string, Record<string, { en: Review; cy: Review }>> = {};
for (const { file, key, digest } of texts) {
  const before = listed.texts[file]?.[key] ?? { en: none, cy: none };
  const isRead = reviewer !== undefined && on !== undefined && (language === 'en' || language === 'cy') && new RegExp(`^(?:${keys})$`).test(key);
  (next[file] ??= {})[key] = isRead ? { ...before, [language]: { reviewer, on, digest: digest[language] } } : before;
}
const head = [
  '# Who has read the safety texts: what somebody acts on when a person may be at risk. The gate `safety-texts` holds this file to the texts: each has an entry, and one that is changed after somebody',
  '# read it must be read again. "none yet" is the truth until a named person has read the text as it stands, in that language, and says so. `npm run safety-texts` keeps the entries; docs/safety-texts.md says how.',
  '',
].join('\n');
const lines = [head, stringify({ where: listed.where }, { lineWidth: 0 }), 'texts:'];
for (const [file, entries] of Object.entries(next)) {
  lines.push(`  ${file}:`);
  for (const [key, { en, cy }] of Object.entries(entries)) lines.push(`    ${key}: { en: ${flow(en)}, cy: ${flow(cy)} }`);
}
writeFileSync(join(root, safetyFile), `${lines.join('\n').replaceAll(/\n{2,}/g, '\n')}\n`);
for (const each of ['en', 'cy'] as const) {
  const unread = Object.values(next).flatMap((entries) => Object.values(entries)).filter((entry) => entry[each].reviewer === 'none yet').length;
  console.log(`${each}: ${texts.length} safety texts, ${unread} that nobody has read yet`);
}

function flow(review: Review): string {
  return 'digest' in review ? `{ reviewer: ${JSON.stringify(review.reviewer)}, on: '${review.on}', digest: '${review.digest}' }` : `{ reviewer: ${review.reviewer} }`;
}
