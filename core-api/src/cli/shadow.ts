import { readFileSync } from 'node:fs';

import type { Config } from '../config.ts';
import { openKeys } from '../keys/open-keys.ts';
import { currentModel } from '../match/model.ts';
import { readContents } from '../rematch/read-contents.ts';
import { readModel } from '../rematch/read-model.ts';
import { shadow } from '../rematch/shadow.ts';
import type { Store } from '../store/store.ts';

/** Share of contents that a model may move before somebody has to sign for it (judgement; ADR 21). */
const signOffShare = 0.005;

/**
 * `mast shadow --file <model.json>`: scores a candidate model over the whole store and prints what it would change, as JSON; changes nothing. Exit code 0 where
 * the change is small, 3 where it is above the churn limit or touches a person whom a practitioner has seen, 1 where the file is no model.
 */
export async function shadowModel(config: Config, store: Store, file: string): Promise<number> {
  const candidate = readModel(readFileSync(file, 'utf8'), currentModel);
  if (!candidate.ok) {
    for (const { pointer, rule } of candidate.failure) console.error(`${pointer}: ${rule}`);
    return 1;
  }
  const say = (line: string): void => console.error(`… ${line}`);
  const keys = await openKeys(config.keysFolder, { environment: config.environment, make: false });
  const contents = await readContents({ store, keys }, (read) => say(`${read} contents read`));
  const report = shadow(contents, currentModel, candidate.value, say);
  const { contentsTouched, viewed } = report.churn;
  const needsSignature = viewed.length > 0 || contentsTouched > report.churn.contents * signOffShare;
  console.log(JSON.stringify({ ...report, needsSignature }, undefined, 2));
  return needsSignature ? 3 : 0;
}
