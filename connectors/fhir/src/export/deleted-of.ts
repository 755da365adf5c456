import { z } from 'zod';

import { activityTypes } from '../activity-types.ts';
import { Draft } from '../poll/draft.ts';
import type { Drafted } from '../poll/pages.ts';
import type { Run } from '../poll/run.ts';
import { refOf } from '../resources/ref-of.ts';
import { fileLines } from './file-lines.ts';
import type { Manifest } from './manifest.ts';

const bundle = z.object({ entry: z.array(z.object({ request: z.object({ method: z.literal('DELETE'), url: z.string() }) })).default([]) });
const named = new RegExp(`(?:^|/)(${activityTypes.join('|')})/([A-Za-z0-9\\-.]{1,64})$`);

/** Deletions that an export tells of: transactions of DELETE requests, one to a line. A line of another kind is answered for as a reject. */
export async function* deletedOf(run: Run, manifest: Manifest): AsyncGenerator<Drafted, void, void> {
  for (const file of manifest.deleted) {
    let draft = new Draft();
    for await (const value of fileLines(run, file, manifest)) {
      const parsed = bundle.safeParse(value);
      run.row += 1;
      if (!parsed.success) draft.reject(run.row - 1, null, 'row-unreadable');
      for (const { request } of parsed.data?.entry ?? []) {
        const [, type, id] = named.exec(request.url) ?? [];
        if (type === undefined || id === undefined || !(run.types as readonly string[]).includes(type)) continue;
        draft.tombstone(refOf(type, id));
        if (!draft.isFull) continue;
        yield { draft, at: run.at };
        draft = new Draft();
      }
    }
    yield { draft, at: run.at };
  }
}
