import { drawIcon } from './draw-icon.ts';
import { writePng } from './png.ts';

/** The colour icon in that many pixels, as PNG: what manifests name and clients fetch. */
export const iconFile = (size: number): Uint8Array => writePng(drawIcon(size, 'colour'));
