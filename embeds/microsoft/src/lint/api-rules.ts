import type { LintRule, Linted } from './lint-rule.ts';
import { valuesOf } from './values-of.ts';

type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: { readonly default?: unknown } };
type Body = { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
type Operation = { readonly operationId?: string; readonly parameters?: readonly Parameter[]; readonly requestBody?: Body };
type Description = { readonly openapi?: string; readonly servers?: readonly { readonly url: string }[]; readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>; readonly components?: { readonly schemas?: Readonly<Record<string, object>> } };
type ObjectSchema = { readonly properties?: Readonly<Record<string, { readonly type?: string; readonly default?: unknown }>>; readonly required?: readonly string[] };

const read = ({ apiDescription }: Linted): Description => apiDescription as Description;

const operationsOf = (description: Description): (Operation & { readonly method: string })[] =>
  Object.values(description.paths ?? {}).flatMap((path) => Object.entries(path).map(([method, operation]) => ({ ...operation, method })));

/** The schema of an operation's JSON body, its reference followed. */
const bodyOf = (description: Description, { requestBody }: Operation): ObjectSchema => {
  const schema = requestBody?.content?.['application/json']?.schema as { $ref?: string } | undefined;
  const name = schema?.$ref?.split('/').at(-1);
  return (name === undefined ? schema : description.components?.schemas?.[name]) ?? {};
};

const namesOf = (description: Description, operation: Operation): string[] => [...(operation.parameters ?? []).map(({ name }) => name), ...Object.keys(bodyOf(description, operation).properties ?? {})];

const commandsOf = ({ manifest }: Linted) => manifest.composeExtensions.flatMap(({ commands }) => commands);

export const apiRules: readonly LintRule[] = [
  {
    id: 'api-is-described',
    holds: 'An API-based extension names its description, and every command how its answer is drawn; the schema lets both be left out.',
    faults: ({ manifest }) => manifest.composeExtensions.flatMap((each) => [...(each.apiSpecificationFile ? [] : ['apiSpecificationFile']), ...each.commands.filter((command) => !command.apiResponseRenderingTemplateFile).map(({ id }) => id)]),
  },
  {
    id: 'command-is-an-operation',
    holds: 'Every command is the operationId of an operation.',
    faults: (given) => commandsOf(given).map(({ id }) => id).filter((id) => !operationsOf(read(given)).some(({ operationId }) => operationId === id)),
  },
  {
    id: 'parameters-are-the-api’s',
    holds: 'Every parameter of a command is one of its operation’s, by name.',
    faults: (given) =>
      commandsOf(given).flatMap(({ id, parameters }) => {
        const operation = operationsOf(read(given)).find(({ operationId }) => operationId === id);
        const names = operation === undefined ? [] : namesOf(read(given), operation);
        return parameters.map(({ name }) => name).filter((name) => !names.includes(name));
      }),
  },
  { id: 'openapi-3.0', holds: 'The description is OpenAPI 3.0: Teams does not take 3.1.', faults: (given) => (/^3\.0\.\d+$/.test(read(given).openapi ?? '') ? [] : [String(read(given).openapi)]) },
  {
    id: 'no-combinators',
    holds: 'No oneOf, anyOf, allOf or not: Teams refuses them.',
    faults: (given) => valuesOf(given.apiDescription).map(({ at }) => at).filter((at) => /\/(oneOf|anyOf|allOf|not)$/.test(at) && !/\/properties\/[^/]+$/.test(at)),
  },
  {
    id: 'one-required-parameter',
    holds: 'At most one required parameter has no default: the flyout has one box.',
    faults: (given) =>
      operationsOf(read(given)).flatMap((operation) => {
        const { required = [], properties = {} } = bodyOf(read(given), operation);
        const needed = [...(operation.parameters ?? []).filter((each) => each.required === true && each.schema?.default === undefined).map(({ name }) => name), ...required.filter((name) => properties[name]?.default === undefined)];
        return needed.length <= 1 ? [] : [needed.join(', ')];
      }),
  },
  {
    id: 'api-over-https',
    holds: 'The API is called over https, on the host of the tab.',
    faults: (given) => {
      const servers = read(given).servers ?? [];
      const expected = new URL(given.manifest.staticTabs[0]?.contentUrl ?? 'https://none').origin;
      return servers.length === 1 && servers[0]?.url === expected ? [] : servers.map(({ url }) => url).concat(servers.length === 1 ? [] : [`${servers.length} servers`]);
    },
  },
  {
    id: 'plain-requests',
    holds: 'Questions are GET or POST with a flat JSON body: no array, no header or cookie to be typed, no reference to another file.',
    faults: (given) => {
      const description = read(given);
      return operationsOf(description).flatMap((operation) => [
        ...(['get', 'post'].includes(operation.method) ? [] : [operation.method]),
        ...(operation.parameters ?? []).filter((each) => each.in === 'header' || each.in === 'cookie').map(({ name }) => name),
        ...Object.keys(operation.requestBody?.content ?? {}).filter((type) => type !== 'application/json'),
        ...Object.entries(bodyOf(description, operation).properties ?? {}).filter(([, { type }]) => type === 'array' || type === 'object').map(([name]) => name),
        ...valuesOf(description).flatMap(({ at, value }) => (at.endsWith('/$ref') && typeof value === 'string' && !value.startsWith('#/') ? [value] : [])),
      ]);
    },
  },
  {
    id: 'questions-in-bodies',
    holds: 'What is asked travels in the body: an address stands in every log on its way.',
    faults: (given) => operationsOf(read(given)).flatMap((operation) => [...(operation.method === 'get' ? ['get'] : []), ...(operation.parameters ?? []).map(({ name }) => name)]),
  },
];
