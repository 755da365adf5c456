import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { fewerColours } from './fewer-colours.ts';
import type { Journey, Page } from './journey.ts';

/** A picture on the disk and what it shows. */
export type Picture = { readonly file: string; readonly caption: string };

/** Keeps what a journey shows as `NN-<words of the caption>.png` in its own folder, afresh. */
export function numberedPictures(folder: string, journey: Journey): { readonly pictures: readonly Picture[]; readonly picture: (page: Page, caption: string) => Promise<void> } {
  const own = join(folder, journey.name);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const pictures: Picture[] = [];
  return {
    pictures,
    async picture(page, caption) {
      const words = caption.toLowerCase().replaceAll(/[^a-z ]+/g, '').split(' ').filter(Boolean).slice(0, 5).join('-');
      const file = `${String(pictures.length + 1).padStart(2, '0')}-${words}.png`;
      writeFileSync(join(own, file), fewerColours(await page.screenshot({ animations: 'disabled', caret: 'hide' })));
      pictures.push({ file: `${journey.name}/${file}`, caption });
    },
  };
}
