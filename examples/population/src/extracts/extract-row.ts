import type { FaultCode } from './fault-code.ts';
import type { TemplateRow } from './template.ts';

/** What is true about a row; empty ids where the row has no person or no address. */
export type RowTruth = { sourceRef: string; personId: string; addressId: string; faults: readonly FaultCode[] };

/** One row of an extract and the answer key to it. */
export type ExtractRow = { row: TemplateRow; truth: RowTruth };
