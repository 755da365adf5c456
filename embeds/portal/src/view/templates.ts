import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import nunjucks from 'nunjucks';

/** Renders a template by its path under src. Throws where the template names something that is not there, rather than leave a gap on a page. */
export type Render = (template: string, content: object) => string;

/**
 * Templates are Nunjucks, since the design system's components are macros of it. Everything is escaped unless a component of theirs made it; what is undefined stops the
 * page. They are read once: nobody edits them under a running portal.
 */
export function createTemplates(): Render {
  const govuk = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');
  const loader = new nunjucks.FileSystemLoader([join(import.meta.dirname, '..'), govuk]);
  const environment = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true });
  return (template, content) => environment.render(template, content);
}
