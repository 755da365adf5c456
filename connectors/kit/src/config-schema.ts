import { z } from 'zod';

/** Marks a configuration field as a secret: it is never printed, and its value comes from a file or the environment. */
export function secret(schema: z.ZodString): z.ZodString {
  return schema.meta({ ...schema.meta(), secret: true });
}

/** One line of a configuration table. */
export type ConfigField = { readonly name: string; readonly required: boolean; readonly secret: boolean; readonly description: string; readonly standard: string };

type Node = { properties?: Record<string, Node>; required?: string[]; description?: string; secret?: boolean; default?: unknown };

/** The fields of a connector's configuration, nested ones dotted, in the schema's order: a README's table is this list. */
export function describeConfig(schema: z.ZodType): ConfigField[] {
  return fieldsOf(z.toJSONSchema(schema, { io: 'input' }) as Node, '');
}

function fieldsOf(node: Node, prefix: string): ConfigField[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const name = `${prefix}${key}`;
    if (child.properties !== undefined) return fieldsOf(child, `${name}.`);
    return [
      {
        name,
        required: node.required?.includes(key) ?? false,
        secret: child.secret ?? false,
        description: child.description ?? '',
        standard: child.default === undefined ? '' : JSON.stringify(child.default),
      },
    ];
  });
}

/** The configuration table of a README, as Markdown. */
export function configTable(schema: z.ZodType): string {
  const rows = describeConfig(schema).map(({ name, required, secret: hidden, standard, description }) => `| \`${name}\` | ${required ? 'yes' : standard === '' ? '' : `\`${standard}\``} | ${hidden ? 'secret' : ''} | ${description} |`);
  return ['| key | required, or standard value | | |', '|---|---|---|---|', ...rows].join('\n');
}
