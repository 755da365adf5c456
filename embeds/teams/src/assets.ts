import { fileURLToPath } from 'node:url';

/** Where the tab's build lies (`npm run build` here). */
export const teamsAssetsFolder = fileURLToPath(new URL('../dist/assets', import.meta.url));
