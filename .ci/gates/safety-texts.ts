import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { GateReport } from './gate.ts';
import type { Found } from './read-texts.ts';
import { isTree, pairOfFiles, pairsOfDocument, pairsOfProgram } from './read-texts.ts';

/** Who has read a text as it stands. Nobody until somebody has: never anybody who has not. */
export type Review = { readonly reviewer: 'none yet' } | { readonly reviewer: string; readonly on: string; readonly digest: string };
type Reviews = { readonly en: Review; readonly cy: Review };

/** As docs/safety-texts.yaml has it: where safety texts stand, and who has read each, by file and key. */
export type SafetyTexts = { readonly where: readonly { readonly files: string; readonly keys: string; readonly why: string }[]; readonly texts: Readonly<Record<string, Readonly<Record<string, Reviews>>>> };

/** A text that somebody acts on when a person may be at risk, as it stands now. */
export type SafetyText = { readonly file: string; readonly key: string; readonly digest: { readonly en: string; readonly cy: string } };

export const safetyFile = 'docs/safety-texts.yaml';

/**
 * Texts that a wrong word makes dangerous (what a nil means, what is missing from an answer, what to do when MAST is away) have a recorded reviewer in each language. One that
 * has no entry stops the build, and so does one that was changed after somebody read it, an entry whose text is gone, and a review without a name, a day and what was read.
 * "None yet" is a state that is shown, not a fault. Looked at = texts in a language.
 */
export async function safetyTextsGate(root: string, floor: number): Promise<GateReport> {
  const listed = readSafetyTexts(root);
  const texts = safetyTextsOf(root, listed);
  const problems = texts.flatMap(({ file, key, digest }) => {
    const reviews = listed.texts[file]?.[key];
    if (reviews === undefined) return [`${file}: ${key} is a safety text without an entry in ${safetyFile}: npm run safety-texts adds it`];
    return (['en', 'cy'] as const).flatMap((language) => faultsOf(reviews[language], digest[language]).map((fault) => `${file}: ${key} (${language}) ${fault}`));
  });
  const known = new Set(texts.map(({ file, key }) => `${file}: ${key}`));
  const gone = Object.entries(listed.texts).flatMap(([file, keys]) => Object.keys(keys).map((key) => `${file}: ${key}`)).filter((name) => !known.has(name));
  const unmet = listed.where.filter((rule) => safetyTextsOf(root, { ...listed, where: [rule] }).length === 0).map(({ files, keys }) => `${safetyFile}: nothing is found by ${files} ${keys}`);
  return { name: 'safety-texts', looked: texts.length * 2, floor, problems: [...problems, ...gone.map((name) => `${name} is no safety text any more: npm run safety-texts takes it out`), ...unmet] };
}

function faultsOf(review: Review | undefined, digest: string): readonly string[] {
  if (review === undefined || typeof review.reviewer !== 'string') return ['names no reviewer, nor "none yet"'];
  if (!('digest' in review)) return review.reviewer === 'none yet' ? [] : ['was read by somebody, and it is not said when or what'];
  if (review.reviewer === 'none yet' || review.reviewer.trim().length < 5) return ['was read by nobody, yet bears a digest'];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(review.on)) return ['was read on no day'];
  return review.digest === digest ? [] : [`was changed after ${review.reviewer} read it on ${review.on}: somebody must read it again`];
}

/** The reviewed file. */
export function readSafetyTexts(root: string): SafetyTexts {
  return existsSync(join(root, safetyFile)) ? (parse(readFileSync(join(root, safetyFile), 'utf8')) as SafetyTexts) : { where: [], texts: {} };
}

/** Every safety text of the tree, by the rules of the file. */
export function safetyTextsOf(root: string, { where }: Pick<SafetyTexts, 'where'>): readonly SafetyText[] {
  const found = where.flatMap(({ files, keys }) => {
    const isOne = new RegExp(`^(?:${keys})$`);
    return globSync(files, { cwd: root }).map((file) => file.replaceAll('\\', '/')).toSorted()
      .flatMap((file) => pairsIn(root, file).flatMap((pair) => leaves(pair.at, pair.en, pair.cy)))
      .filter(({ key }) => isOne.test(key));

    function pairsIn(from: string, file: string): readonly Found[] {
      const text = readFileSync(join(from, file), 'utf8');
      const pairs = file.endsWith('.yaml') ? pairsOfDocument(file, text) : file.endsWith('.en.ts') ? pairOfFiles(from, file, text) : pairsOfProgram(file, text);
      return pairs.map((pair) => ({ ...pair, at: [file, ...pair.at] }));
    }
  });
  return [...new Map(found.map((text) => [`${text.file}: ${text.key}`, text])).values()];
}

/** Every text below a pair, by its path. The file is the first part of it. */
function leaves(at: readonly string[], en: unknown, cy: unknown): readonly SafetyText[] {
  if (isTree(en)) return Object.entries(en).flatMap(([key, value]) => leaves([...at, key], value, isTree(cy) ? cy[key] : undefined));
  const [file = '', ...key] = at;
  return [{ file, key: key.join('/'), digest: { en: digestOf(en), cy: digestOf(cy) } }];
}

/** What a reviewer read: enough of a SHA-256 to tell two texts apart. */
function digestOf(text: unknown): string {
  return createHash('sha256').update(typeof text === 'string' ? text : '').digest('hex').slice(0, 16);
}
