import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { MastPanel } from './mast-panel.tsx';

type Case = { readonly key: string; readonly title: string };
/** Stable, or every rendering would hand the panel new colours. */
const tokens = { action: '#1d5a45', actionInk: '#ffffff', radius: 2 };

/** This application's own server signs, for whoever is signed in there. */
const launch = async (subject: string): Promise<string> => {
  const response = await fetch(`/launch?subject=${encodeURIComponent(subject)}`, { method: 'POST' });
  if (!response.ok) throw new Error('no launch');
  const { token } = (await response.json()) as { token: string };
  return token;
};

const App = ({ host, cases }: { readonly host: string; readonly cases: readonly Case[] }) => {
  const [chosen, choose] = useState(cases[0]);
  const [isShown, show] = useState(true);
  const [problem, tell] = useState('');
  const [presses, count] = useState(0);
  if (chosen === undefined) return null;
  return (
    <main>
      <h1>{chosen.title}</h1>
      <ul>
        {cases.map((each) => (
          <li key={each.key}>
            <button type="button" aria-pressed={each.key === chosen.key} onClick={() => choose(each)}>{each.title}</button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" onClick={() => show(!isShown)}>{isShown ? 'Close MAST' : 'Show MAST'}</button> <button type="button" onClick={() => count(presses + 1)}>Rendered again {presses} times</button>
      </p>
      {isShown && <MastPanel host={host} subject={chosen.key} launch={launch} tokens={tokens} onProblem={tell}>MAST cannot be shown here. Phone the agencies instead.</MastPanel>}
      <p role="status">{problem === '' ? '' : `The panel says: ${problem}`}</p>
    </main>
  );
};

const root = document.getElementById('root');
const { host = '', cases = '[]' } = root?.dataset ?? {};
if (root) createRoot(root).render(<StrictMode><App host={host} cases={JSON.parse(cases) as Case[]} /></StrictMode>);
