import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Sector } from '../state/sector.ts';
import { sectorLetters } from './sector-letters.ts';

/** Letter and shape first, hue second. Hidden from screen readers: the service's name stands beside it. */
export const sectorMarkView = (sector: Sector): TemplateResult => html`<span class="mark ${sector}" aria-hidden="true"><span>${sectorLetters[sector]}</span></span>`;
