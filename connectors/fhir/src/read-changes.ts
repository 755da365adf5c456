import { ConnectorError } from '@mast/connector-kit';
import type { ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';
import type { z } from 'zod';

import { changesAnswer } from './answers.ts';
import { ask } from './ask.ts';
import type { FhirConfig } from './config.ts';
import { changesFrom } from './cursor.ts';
import { draftPage } from './draft-page.ts';
import { holdLayout } from './hold-layout.ts';
import { nextPage } from './next-page.ts';

/** Reads what changed since the cursor. Changes are numbered: where a number is missing, nothing after it is read (`data/changes-missing`). */
export async function* readChanges(context: ConnectorContext<FhirConfig>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  let { change } = changesFrom(cursor);
  let path: string | undefined = `/changes?after=${change}&limit=${context.config.pageRows}`;
  while (path !== undefined && !context.signal.aborted) {
    const { from, last, rows, next, fields }: z.infer<typeof changesAnswer> = await ask(context, path, changesAnswer);
    holdLayout(fields);
    if (from !== change || last - from !== rows.length) throw new ConnectorError('data', 'changes-missing');
    path = next === null ? undefined : nextPage(next, path, context.config.baseUrl);
    if (rows.length === 0) return;
    change = last;
    yield { mode: 'delta', ...draftPage(rows, from), cursor: JSON.stringify({ change }), complete: path === undefined };
    context.progress({ item: context.feedId, done: change });
  }
}
