import { MastPanel } from './mast-panel.ts';

// The one side effect of /v1/embed.js. Loading the script twice is harmless.
if (!customElements.get('mast-panel')) customElements.define('mast-panel', MastPanel);
