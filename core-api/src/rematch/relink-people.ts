import { linkContents } from '../ingest/link-contents.ts';
import type { Nodes } from '../ingest/load-nodes.ts';
import { emptyNodes, loadNodes } from '../ingest/load-nodes.ts';
import { lookKeys } from '../ingest/look-keys.ts';
import { keyLists } from '../ingest/pg-array.ts';
import { regroupPersons } from '../ingest/regroup-persons.ts';
import { storePeople } from '../ingest/store-people.ts';
import type { Work } from '../ingest/work.ts';
import { currentModel } from '../match/model.ts';
import { deleteAllEdges } from '../store/sql/delete-all-edges.ts';
import { deleteAllLooks } from '../store/sql/delete-all-looks.ts';
import { insertEdges } from '../store/sql/insert-edges.ts';
import { insertLooks } from '../store/sql/insert-looks.ts';
import { selectContentPage } from '../store/sql/select-content-page.ts';
import { pages } from './pages.ts';

/** Contents that are keyed, or clustered, at a time (judgement: a large batch's worth). */
const pageContents = 500;

/** Keys every content anew and scores it with all that share a key: first everything is keyed and scored, then everybody is clustered, so that no half of an edge list parts anybody. */
export async function relinkPeople(work: Work, onPage: (contents: number) => void): Promise<void> {
  await work.db.run(deleteAllEdges, []);
  await work.db.run(deleteAllLooks, []);
  for await (const page of contentPages(work)) {
    await keyAndScore(work, page);
    onPage(page.byLook.size);
  }
  for await (const nodes of contentPages(work)) {
    const touched = new Set(nodes.byKey.keys());
    const regrouped = await regroupPersons(work, nodes, [], { before: new Map(), touched });
    await storePeople(work, { nodes, variantOf: new Map(), newEdges: [], regrouped });
    onPage(touched.size);
  }
}

async function* contentPages(work: Work): AsyncGenerator<Nodes, void, void> {
  for await (const page of pages(async (after) => work.db.rows(selectContentPage, [after, pageContents]), ({ lookId }) => lookId)) {
    const nodes = emptyNodes();
    await loadNodes(work, nodes, page.map(({ lookId }) => lookId));
    yield nodes;
  }
}

/** As if the contents of the page were new: those of earlier pages are found by their keys, those of later ones will find these. */
async function keyAndScore(work: Work, page: Nodes): Promise<void> {
  const lookOf = new Map([...page.byLook].map(([lookId, { key }]) => [key, lookId]));
  const fresh: Nodes = { byKey: new Map([...page.byKey].map(([key, node]) => [key, { ...node, stored: undefined }])), byLook: new Map() };
  const edges = await linkContents(work, fresh);
  const lookIdOf = (key: string): string => lookOf.get(key) ?? fresh.byKey.get(key)?.stored?.lookId ?? key;
  const nodes = [...page.byLook];
  await work.db.run(insertLooks, [nodes.map(([lookId]) => lookId), ...keyLists(nodes.map(([, { features, level }]) => lookKeys(work.core.keys, features, level)))]);
  if (edges.length > 0) await work.db.run(insertEdges, [edges.map(({ a }) => lookIdOf(a)), edges.map(({ b }) => lookIdOf(b)), edges.map(({ weightBits }) => weightBits), currentModel.id]);
}
