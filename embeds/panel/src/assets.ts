import { fileURLToPath } from 'node:url';

/** Where `build` leaves what the embed server serves: `embed.js` (the loader), `panel-<hash>.js` (the framed app) and `panel.json` naming it. */
export const panelAssetsFolder: string = fileURLToPath(new URL('../dist/assets', import.meta.url));
