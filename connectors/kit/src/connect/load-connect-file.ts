import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import type { JWK } from 'jose';
import { parse } from 'yaml';
import { z } from 'zod';

import type { FeedToRun } from '../feed-to-run.ts';
import type { ConnectorClient } from '../token-source.ts';
import type { ConnectFile } from './connect-file.ts';
import { connectFileSchema } from './connect-file.ts';
import { loadConnector } from './load-connector.ts';
import { readSecret } from './read-secret.ts';
import type { SecretSource } from './read-secret.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import type { ConfigProblem } from './resolve-secrets.ts';

/** What a configuration asks for, ready to run: secrets in place, connectors loaded, every feed held to its connector's schema. */
export type ConnectPlan = { readonly file: ConnectFile; readonly stateFolder: string; readonly feeds: readonly FeedToRun[] };

const keySchema = z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), d: z.string(), kid: z.string().optional() });

/**
 * Reads a configuration file. **All** of what is wrong with it is told at once, each by its path; no message holds a value, since any value may
 * be a secret put in the wrong place.
 */
export async function loadConnectFile(path: string, environment: Readonly<Record<string, string | undefined>>): Promise<ConnectPlan | { readonly problems: readonly ConfigProblem[] }> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { problems: [{ path: '', code: 'configuration-unreadable' }] };
  const parsed = connectFileSchema.safeParse(yamlOf(text));
  if (!parsed.success) return { problems: problemsOf(parsed.error, '') };
  const source = { environment, folder: dirname(resolve(path)) };
  const problems: ConfigProblem[] = [];
  const clients = await clientsOf(parsed.data, source, problems);
  const feeds: FeedToRun[] = [];
  for (const [at, feed] of parsed.data.feeds.entries()) {
    const made = await feedOf(feed, `feeds.${at}`, clients, source, problems);
    if (made !== undefined) feeds.push(made);
  }
  return problems.length > 0 ? { problems } : { file: parsed.data, stateFolder: resolve(source.folder, parsed.data.state), feeds };
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

async function clientsOf({ clients }: ConnectFile, source: SecretSource, problems: ConfigProblem[]): Promise<ReadonlyMap<string, ConnectorClient | undefined>> {
  const made = new Map<string, ConnectorClient | undefined>();
  for (const [name, { id, key }] of Object.entries(clients)) {
    const found = await readSecret(key, source);
    const jwk = 'value' in found ? keySchema.safeParse(jsonOf(found.value)) : undefined;
    if ('problem' in found) problems.push({ path: `clients.${name}.key`, code: found.problem });
    else if (jwk?.success !== true) problems.push({ path: `clients.${name}.key`, code: 'client-key-unusable' });
    // A client that is there and wrong is told once, not again by each of its feeds.
    made.set(name, jwk?.success === true ? { clientId: id, privateJwk: jwk.data as JWK } : undefined);
  }
  return made;
}

async function feedOf(feed: ConnectFile['feeds'][number], path: string, clients: ReadonlyMap<string, ConnectorClient | undefined>, source: SecretSource, problems: ConfigProblem[]): Promise<FeedToRun | undefined> {
  const connector = await loadConnector(feed.connector, source.folder);
  if (!clients.has(feed.client)) problems.push({ path: `${path}.client`, code: 'client-unknown' });
  if (typeof connector === 'string') {
    problems.push({ path: `${path}.connector`, code: connector });
    return undefined;
  }
  const secrets = await resolveSecrets(feed.config, connector.config, source);
  problems.push(...secrets.problems.map(({ path: at, code }) => ({ path: `${path}.config.${at}`, code })));
  const config = connector.config.safeParse(secrets.config);
  if (!config.success) {
    const known = new Set(secrets.problems.map(({ path: at }) => `${path}.config.${at}`));
    problems.push(...problemsOf(config.error, `${path}.config`).filter(({ path: at }) => !known.has(at)));
  }
  const client = clients.get(feed.client);
  if (client === undefined) return undefined;
  return { feedId: feed.feed, connector, config: secrets.config, client, schedule: feed.schedule, ...(feed.acceptedSchema === undefined ? {} : { acceptedSchema: feed.acceptedSchema }) };
}

/** Issues by path and kind; a union's own issues tell more than the union. Schema messages are left out, since they may quote what they refuse. */
function problemsOf({ issues }: z.ZodError, before: string): ConfigProblem[] {
  return issues.flatMap((issue) => {
    const path = [before, ...issue.path.map(String)].filter(Boolean).join('.');
    const code = issue.code.replaceAll('_', '-');
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: [path, key].filter(Boolean).join('.'), code: 'unknown-key' })) : [{ path, code }];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
