import { saveNames } from '../frequency/save-names.ts';
import { emptyNodes, loadNodes } from '../ingest/load-nodes.ts';
import type { Work } from '../ingest/work.ts';
import type { CountedNames } from '../match/common-names.ts';
import { commonNames } from '../match/common-names.ts';
import { deleteNameSnapshot } from '../store/sql/delete-name-snapshot.ts';
import { selectContentPage } from '../store/sql/select-content-page.ts';
import { pages } from './pages.ts';

/** Contents that are opened at a time (judgement: some megabytes). */
const pageContents = 2_000;

/** Counts how common names are among all contents, and puts that in force. */
export async function retakeNames(work: Work): Promise<void> {
  const counted = new Map<string, { names: CountedNames['names']; contents: number }>();
  for await (const page of pages(async (after) => work.db.rows(selectContentPage, [after, pageContents]), ({ lookId }) => lookId)) {
    const nodes = emptyNodes();
    await loadNodes(work, nodes, page.map(({ lookId }) => lookId));
    for (const { features: { names } } of nodes.byLook.values()) {
      const text = JSON.stringify(names);
      const known = counted.get(text);
      if (known === undefined) counted.set(text, { names, contents: 1 });
      else known.contents += 1;
    }
  }
  await work.db.run(deleteNameSnapshot, []);
  await saveNames(work.db, work.core, commonNames(counted.values()), work.at);
}
