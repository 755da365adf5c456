import type { FindingText } from './finding-text.ts';
import { askedTexts } from './texts/asked-texts.ts';
import { claimTexts } from './texts/claim-texts.ts';
import { formTexts } from './texts/form-texts.ts';
import { pageTexts } from './texts/page-texts.ts';
import { subjectTexts } from './texts/subject-texts.ts';

/** Every finding in plain words, one text a code. */
export const findingTexts = { ...formTexts, ...claimTexts, ...subjectTexts, ...pageTexts, ...askedTexts } satisfies Readonly<Record<string, FindingText>>;
