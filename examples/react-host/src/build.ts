import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The application as one script, for production, built into memory. */
export const buildReactHost = async (): Promise<string> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // Said outright: a test's own NODE_ENV would mix the development half of JSX with React's production half.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: `${root}src/app.tsx`, output: { format: 'es', codeSplitting: false } } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output.find((each) => each.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the React host gave no script');
  return chunk.code;
};
