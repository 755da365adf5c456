import { addInRules } from './add-in-rules.ts';
import { addressRules } from './address-rules.ts';
import { apiRules } from './api-rules.ts';
import { cardRules } from './card-rules.ts';
import { contentsRules } from './contents-rules.ts';
import { languageRules } from './language-rules.ts';
import type { LintRule, Linted } from './lint-rule.ts';
import { signInRules } from './sign-in-rules.ts';
import { versionRules } from './version-rules.ts';

/** Every rule of ours; each is a failure that the schema lets pass. */
export const lintRules: readonly LintRule[] = [...addressRules, ...signInRules, ...contentsRules, ...apiRules, ...cardRules, ...languageRules, ...addInRules, ...versionRules];

/** What is wrong with a package: `rule: what`. */
export const lint = (given: Linted): string[] => lintRules.flatMap(({ id, faults }) => faults(given).map((fault) => `${id}: ${fault}`));
