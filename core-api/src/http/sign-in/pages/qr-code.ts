import { encode } from 'uqr';

import type { Html } from '../html.ts';
import { html } from '../html.ts';

/** Modules of white around the code (ISO/IEC 18004 section 9.1). */
const quietZone = 4;

/** A text as a QR code: an SVG of one path inside the page, so that neither a script nor a request of its own makes it and the page's policy stays as strict. `label` is what a screen reader says. */
export function qrCode(text: string, label: string): Html {
  const { data } = encode(text, { ecc: 'M', border: quietZone });
  const side = data.length;
  return html`<svg class="mast-qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#ffffff"></rect><path fill="#000000" d="${data.map(rowPath).join('')}"></path></svg>`;
}

/** The dark runs of a row, each a rectangle one high. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((isDark, x) => (isDark && row[x - 1] !== true ? [x] : []));
  return starts.map((x) => {
    const end = row.indexOf(false, x);
    const width = (end === -1 ? row.length : end) - x;
    return `M${x} ${y}h${width}v1h-${width}z`;
  }).join('');
}
