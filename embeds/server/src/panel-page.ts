import type { EmbedEnvironment, PartnerPhone } from './embed-server-options.ts';

export type PanelPage = { coreUrl: string; hostId: string; origins: readonly string[]; environment: EmbedEnvironment; facts: PanelFacts; panelApp: string; posted?: { assertion: string; from: string } | undefined };
/** What the panel is told of its host. */
export type PanelFacts = { organisation?: string | undefined; approver?: string | undefined; phones: readonly PartnerPhone[] };

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The framed page. Its title is the same for everybody: titles end up in histories and task lists. */
export const panelPage = ({ coreUrl, hostId, origins, environment, facts, panelApp, posted }: PanelPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="mast-config" content="${attribute(JSON.stringify({ coreUrl, hostId, origins, environment, facts, ...(posted ? { assertion: posted.assertion, postedFrom: posted.from } : {}) }))}">
<title>MAST</title>
<script type="module" src="/v1/assets/${panelApp}"></script>
</head>
<body></body>
</html>
`;
