import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

type Line = { call: string; own?: string | string[]; host?: string | string[]; stepUp?: boolean; connector?: boolean; ehr?: boolean; public?: boolean };
type Permissions = {
  groups: Record<string, string[]>;
  operations: Record<string, Line>;
  answers: Record<string, Record<string, string>>;
  notReached: Record<string, string[]>;
};
type Document = { paths?: Record<string, Record<string, { operationId?: string }>> };

const source = new URL('../../docs/permissions.yaml', import.meta.url);

/**
 * docs/permissions.md from docs/permissions.yaml, which people review. Throws with the name of every route without a line, every line without a route, and every line whose
 * method or path is not the route's: nobody has said who may call it.
 */
export function permissionsTable(document: Document): readonly [path: string, content: string] {
  const { groups, operations, answers, notReached } = parse(readFileSync(source, 'utf8')) as Permissions;
  const calls = new Map(Object.entries(document.paths ?? {}).flatMap(([url, methods]) => Object.entries(methods).map(([method, { operationId = '' }]) => [operationId, `${method.toUpperCase()} ${url}`])));
  const faults = [
    ...[...calls].filter(([id]) => operations[id] === undefined).map(([id, call]) => `${id} (${call}) has no line`),
    ...Object.entries(operations).filter(([id, { call }]) => calls.get(id) !== call).map(([id, { call }]) => `${id}: ${call} is no route`),
  ];
  if (faults.length > 0) throw new Error(`docs/permissions.yaml: ${faults.join('; ')}`);
  const all = groups['staff'] ?? [];
  const rolesOf = (named: string | string[] | undefined): string[] => (typeof named === 'string' ? (groups[named] ?? []) : (named ?? []));
  const cell = (named: string | string[] | undefined, role: string, mark: string): string => (rolesOf(named).includes(role) ? mark : '');
  const rows = Object.entries(operations).map(([id, line]) => {
    const marks = all.map((role) => `${cell(line.own, role, line.stepUp === true ? 'S' : '●')}${cell(line.host, role, 'H')}`);
    return `| \`${id}\` | ${line.call} | ${marks.join(' | ')} | ${line.connector === true ? '●' : ''} | ${line.ehr === true ? '●' : ''} | ${line.public === true ? '●' : ''} |`;
  });
  const head = ['operation', 'call', ...all, 'connector', 'EHR', 'anybody'];
  return ['docs/permissions.md', `${intro}\n| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n${rows.join('\n')}\n${shown(answers, notReached)}`];
}

const intro = `# Permissions: who may call what

Made from [permissions.yaml](permissions.yaml) by \`npm run generate\`; edit that file. A test (\`core-api/src/http/routes/matrix.pg.test.ts\`) calls every route of the API as every kind of
caller and compares with it; a route that has no line there does not build.

● = after an own sign-in (with MAST or through the organisation's own) · S = the same, and a second factor within the last five minutes (else 401 \`step-up-needed\`) · H = also through a
host's launch token, for staff of the host's organisation. An empty cell is 403 \`forbidden\`, before the path's ids and the body are looked at. Without a valid token every route that is
not open to anybody is 401 \`unauthenticated\`; so is a route for EHRs (electronic health records, which sign for each call) to everybody else. \`/oauth/*\`, \`/.well-known/*\` and \`/docs\` describe themselves.
`;

function shown(answers: Permissions['answers'], notReached: Permissions['notReached']): string {
  const levels = ['open', 'restricted', 'shielded'];
  const rows = Object.entries(answers).map(([question, byLevel]) => `| ${question} | ${levels.map((level) => byLevel[level] ?? '').join(' | ')} |`);
  const services = Object.entries(notReached).map(([service, gateways]) => `- \`${service}\`: ${gateways.map((gateway) => `\`${gateway}\``).join(', ')}`);
  return `
Who may call a route does not yet see every record: a connector sees its own feeds, staff their own declarations, and what is unknown and what is not theirs answer alike (404 \`not-found\`).

## What an answer shows
For everybody who may ask, by the person's sensitivity. without-location: shown as sensitive, with no address and no evidence of one. Level 3 is never loaded. A test
(\`core-api/src/http/routes/answer-matrix.pg.test.ts\`) asks each question under each gateway.

| | ${levels.join(' | ')} |
|---|${'---|'.repeat(levels.length)}
${rows.join('\n')}

A gateway must be one that this role, nation and sector may declare today for this subject (\`core-api/src/answer/cases/gateways.yaml\`), or the declaration is refused (422
\`gateway-not-available\`). What only these services hold is nil under these gateways, and the coverage says \`narrowedByGateway\`:

${services.join('\n')}
`;
}
