import type { FileToRead } from './file-rows.ts';
import { fileRows } from './file-rows.ts';
import { PageDraft, standardPageRows } from './page-draft.ts';

export type DraftedPage = { readonly draft: PageDraft; /** Rows of the file up to the end of this page. */ readonly row: number; readonly page: number };

/** The pages of a surveyed file, from the first; a file without rows has one empty page. The same file gives the same pages, always. */
export async function* filePages(source: FileToRead, pageRows = standardPageRows): AsyncGenerator<DraftedPage, void, void> {
  let draft = new PageDraft(pageRows);
  let row = 0;
  let page = 1;
  for await (const { line, unclear, ...rest } of fileRows(source)) {
    if (draft.full) {
      yield { draft, row, page };
      draft = new PageDraft(pageRows);
      page += 1;
    }
    row += 1;
    if (unclear !== undefined) draft.leaveBehind(line, unclear);
    else if ('mapped' in rest) draft.add(line, rest.mapped);
  }
  yield { draft, row, page };
}
