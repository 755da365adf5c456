import { html } from '../html.ts';
import { layout } from './layout.ts';
import type { Page } from './page.ts';

/** The same for what is not there and for what is somebody else's. */
export const notFoundPage = (page: Page): string => layout(page, page.t.notFound, html`<h1>${page.t.notFound}</h1><p>${page.t.notFoundText}</p><p><a href="/cases">${page.t.cases}</a></p>`);
