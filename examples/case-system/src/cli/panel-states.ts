import { startMock } from '../mock/start-mock.ts';

/** `npm run panel:states`: every screen of the panel, and a case system around it, without any server of MAST's. */
const port = Number(process.env['MAST_MOCK_PORT'] ?? 4390);
const mock = await startMock(port);
console.log(`Every screen of the panel:  ${mock.statesUrl}\nA case system with it:       ${mock.url}\n\nA mock: nobody is asked, everybody is invented. Your own page may show it too: <mast-panel server="http://127.0.0.1:${port + 1}" host="…" subject="answer-partial">. Ctrl-C stops it.`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void mock.close());
