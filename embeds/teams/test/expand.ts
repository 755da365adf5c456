import { createRequire } from 'node:module';

type Templating = { readonly Template: new (template: object) => { expand(context: { $root: object }): unknown } };

// Microsoft's own templating, as Teams runs it. Its types lead into sources that do not compile under our settings (TS1287, TS1294): the little that is used is said here.
const require = createRequire(import.meta.url);
const { Template } = require('adaptivecards-templating') as Templating;

/** What fills a template's expressions in from one entry. The template is read once: reading is its slow part. */
export const expander = <Card>(template: object): ((entry: object) => Card) => {
  const read = new Template(template);
  return (entry) => read.expand({ $root: entry }) as Card;
};
