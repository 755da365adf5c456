import { createRequire } from 'node:module';

type Templating = { readonly Template: new (template: object) => { expand(context: { $root: unknown }): object } };
// The package's types lead into sources that do not compile here: the little that is used is said.
const require = createRequire(import.meta.url);
const { Template } = require('adaptivecards-templating') as Templating;

/** As much of a message extension's package as answering a query takes. */
export type Extension = { readonly description: object; readonly template: object; readonly commandId: string; readonly parameter: string };
type Operation = { readonly operationId?: string };
type Description = { readonly servers: readonly { readonly url: string }[]; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
type RenderingTemplate = { readonly jsonPath: string; readonly responseCardTemplate: object; readonly previewCardTemplate: object };
export type FlyoutEntry = { readonly preview: object; readonly card: object };

/**
 * One query as Microsoft's servers put it: the command's operation is found in the API description, called with the user's token, and what comes back is drawn by the package's templates. `server` stands in for the
 * description's, which is https. Rejects where the API answers with an error.
 */
export const askExtension = async ({ description, template, commandId, parameter }: Extension, query: string, { token, locale, server, fetch }: { token: string; locale: string; server?: string; fetch: typeof globalThis.fetch }): Promise<FlyoutEntry[]> => {
  const { servers, paths } = description as Description;
  const found = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { operationId }]) => (operationId === commandId ? [{ path, method }] : [])));
  const [operation] = found;
  if (operation === undefined) throw new Error(`no operation ${commandId}`);
  const response = await fetch(`${server ?? servers[0]?.url ?? ''}${operation.path}`, { method: operation.method.toUpperCase(), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': locale }, body: JSON.stringify({ [parameter]: query }) });
  if (!response.ok) throw new Error(`the extension answered ${response.status}`);
  const { jsonPath, responseCardTemplate, previewCardTemplate } = template as RenderingTemplate;
  const entries = ((await response.json()) as Record<string, unknown>)[jsonPath] as object[];
  return entries.map((entry) => ({ preview: new Template(previewCardTemplate).expand({ $root: entry }), card: new Template(responseCardTemplate).expand({ $root: entry }) }));
};
