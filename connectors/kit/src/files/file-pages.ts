import type { OpenedFile } from './file-format.ts';
import { PageDraft, standardPageRows } from './page-draft.ts';

export type DraftedPage = { readonly draft: PageDraft; /** Rows of the file up to the end of this page. */ readonly row: number; readonly page: number };

/** The pages of an opened file, from the first; a file without rows has one empty page. The same file gives the same pages, always. */
export async function* filePages(file: Pick<OpenedFile, 'rows'>, mode: 'full' | 'delta', pageRows = standardPageRows): AsyncGenerator<DraftedPage, void, void> {
  let draft = new PageDraft(pageRows);
  let row = 0;
  let page = 1;
  for await (const one of file.rows()) {
    if (draft.full) {
      yield { draft, row, page };
      draft = new PageDraft(pageRows);
      page += 1;
    }
    row += 1;
    draft.add(one, mode);
  }
  yield { draft, row, page };
}
