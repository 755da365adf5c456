import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Sector } from '../state/sector.ts';

const letters: Record<Sector, string> = { children: 'C', adults: 'A', police: 'P', health: 'H', fire: 'F', education: 'E', other: 'O' };

/** Letter and shape first, hue second. Hidden from screen readers: the service's name stands beside it. */
export const sectorMarkView = (sector: Sector): TemplateResult => html`<span class="mark ${sector}" aria-hidden="true"><span>${letters[sector]}</span></span>`;
