import type { Drafted } from '../poll/pages.ts';
import type { Run } from '../poll/run.ts';

export async function* exported(run: Run): AsyncGenerator<Drafted, void, void> {
  yield { draft: (await import('../poll/draft.ts')).Draft.prototype, at: run.at };
}
