import { knownFields } from '../../../../template/src/register-row.ts';
import { ConnectorError } from '../../../connector-error.ts';
import type { ConnectorContext } from '../../../context.ts';
import type { SourceField, SourceSchema } from '../../../source-schema.ts';
import type { Answer, Broken } from './alter.ts';
import { answers, replaced } from './alter.ts';

type Context = ConnectorContext<unknown>;
const asked = new WeakSet<object>();

/** One broken connector for each check of discovering and drift. */
export const brokenDiscoveries: Readonly<Record<string, Broken>> = {
  'discover.schema': fields((found) => found.map((field) => ({ ...field, required: false }))),
  'discover.stable': fields((found, context) => {
    const again = asked.has(context);
    asked.add(context);
    return again ? [...found, { name: 'askedAgain', type: 'flag', required: false }] : found;
  }),
  'discover.order-free': fields((found) => found.map((field, at) => ({ ...field, name: `${at}-${field.name}` }))),
  'discover.values-free': replaced((sound) => ({
    discover: async (context) => {
      const { streams = [] } = (await sound.discover?.(context)) ?? {};
      const { baseUrl, token } = context.config as { baseUrl: string; token: string };
      const response = await context.fetch(new Request(`${baseUrl}/changes?after=0`, { headers: { authorization: `Bearer ${token}` } }));
      const { rows } = (await response.json()) as Answer;
      return { streams: streams.map(({ name, fields: all }) => ({ name: `${name}, for example ${String(rows?.[0]?.['forename'])}`, fields: all })) };
    },
  })),
  'discover.added': fields((found) => found.filter(({ name }) => name in knownFields)),
  'discover.removed': fields((found) => (found.some(({ name }) => name === 'surname') ? found : [...found, { name: 'surname', type: 'text', required: true }])),
  'discover.retyped': fields((found) => found.map((field) => ({ ...field, type: 'text' }))),
  'discover.errors': replaced((sound) => ({
    discover: async (context) => {
      try {
        return (await sound.discover?.(context)) ?? { streams: [] };
      } catch {
        throw new TypeError('cannot read properties of undefined');
      }
    },
  })),
  'drift.breaking-holds': answers((answer) => {
    if (answer.fields?.includes('surname') !== false) return;
    answer.fields.push('surname');
    for (const row of answer.rows ?? []) row['surname'] = '';
  }),
  'drift.additive-reads': answers((answer) => {
    if (answer.fields?.some((name) => !(name in knownFields)) === true) throw new ConnectorError('data', 'schema-drift');
  }),
};

function fields(edit: (found: readonly SourceField[], context: Context) => readonly SourceField[]): Broken {
  return replaced((sound) => ({
    discover: async (context): Promise<SourceSchema> => {
      const { streams } = (await sound.discover?.(context)) ?? { streams: [] };
      return { streams: streams.map((stream) => ({ ...stream, fields: edit(stream.fields, context) })) };
    },
  }));
}
