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
  return (template, content) => {
    try {
      return environment.render(template, content);
    } catch (error) {
      throw new TemplateFault(placeIn(error));
    }
  };
}

/** A page that could not be made: which template, and where in it. No more, since a value may stand in what was wrong. */
export class TemplateFault extends Error {
  readonly at: string;
  constructor(at: string) {
    super(at);
    this.name = 'TemplateFault';
    this.at = at;
  }
}

/** The innermost place that the message names: the last. */
function placeIn(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  const [, file = 'unknown', line = '0', column = '0'] = [...text.matchAll(/\(([^()]*\.njk)\) \[Line (\d+), Column (\d+)\]/g)].at(-1) ?? [];
  return `${file.replace(/^.*\/(?:src|dist)\//, '')}:${line}:${column}`;
}
