import type { TemplateRow } from './template.ts';

/** A row written by hand for the showcase, in the feed it goes to, with the answer key beside it. */
export type ScriptedRow = { feedId: string; personId: string; addressId: string; row: TemplateRow };
