import { valueOf } from '../../../core/call-core.ts';
import type { Routes } from '../../../page/page.ts';
import { seeingRoles, versionOf, versionPath } from '../agreements.ts';
import { words } from '../words.ts';
import { readSheet } from './read-sheet.ts';

/** The facts that an impact assessment of a version needs, in the language of the page: read here, or kept as a file. */
export function sheetRoutes({ get }: Routes): void {
  get('/agreements/:id/versions/:version/facts', seeingRoles, async (visit) => {
    const agreement = await versionOf(visit);
    if (agreement === undefined) return visit.notFound();
    const { agreementId, version } = agreement;
    const { markdown, html } = await valueOf(visit.core.GET('/v1/agreements/{agreementId}/versions/{version}/facts', { params: { path: { agreementId, version } } }));
    const name = `${agreementId}-${version}.${visit.language}`;
    if (visit.query['as'] === 'markdown') return visit.file(`${name}.md`, 'text/markdown', markdown);
    if (visit.query['as'] === 'html') return visit.file(`${name}.html`, 'text/html', html);
    const t = words[visit.language];
    const { title, parts } = readSheet(markdown);
    const at = versionPath(agreement, 'facts');
    return visit.show('pages/agreements/sheet/sheet.njk', {
      title: t.sheet,
      t,
      heading: title,
      back: versionPath(agreement),
      parts: parts.map((part) => (part.kind === 'table' ? { ...part, head: part.head.map((label) => ({ label })) } : part)),
      ways: [{ label: t.sheetAs.html, href: `${at}?as=html` }, { label: t.sheetAs.markdown, href: `${at}?as=markdown` }],
    });
  });
}
