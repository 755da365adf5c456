import type { DemoFile } from './demo-file.ts';

/** What a newcomer needs next: addresses, sign-ins and what to try, as lines for the terminal. */
export function closingTable(demo: DemoFile, seconds: number): string {
  const rows: [string, string][] = [
    ['Case system (panel inside)', demo.caseSystemUrl],
    ['Health record (MAST by a SMART launch)', demo.ehrUrl],
    ['Portal', demo.portalUrl],
    ['A page of your own may show it at', demo.hosts.find(({ id }) => id === 'your-case')?.origins.join(', ') ?? ''],
    ['Core API', demo.coreUrl],
    ['API reference', `${demo.coreUrl}/docs`],
    ['Sign in to MAST itself', `${demo.coreUrl}/sign-in`],
    ['Embeds', demo.embedUrl],
    ['FHIR server of the health board', demo.fhirUrl],
    ['HL7 v2 over MLLP', `mllp://${demo.mllp.host}:${demo.mllp.port}`],
    ['SFTP inboxes', `sftp://${demo.sftp.host}:${demo.sftp.port} (${demo.sftp.feeds.length} partner accounts)`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const signIns = demo.signIns.filter((person) => person.host === demo.hosts[0]?.id).map((person) => `  ${person.email.padEnd(34)} ${person.role}`);
  return [
    '',
    `MAST is ready after ${seconds.toFixed(1)} s. DEMONSTRATION: every person in it is invented.`,
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    '',
    'The case system lets you work as',
    ...signIns,
    '',
    'To sign in to the portal or to MAST itself, take e-mail and password from .mast/demo.json and the code from: npm run code -- <staffId>',
    '',
    'The panel in a page of your own, in fifteen minutes: docs/first-panel.md',
    '',
    'Keys and examples for calls by hand: .mast/demo.json · logs: .mast/logs · stop: Ctrl-C',
    '',
  ].join('\n');
}
