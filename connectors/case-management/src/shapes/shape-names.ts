/** Shapes whose mapping comes with the connector, each in a file of its own name beside this one. */
export const shapeNames = ['ssd', 'mosaic', 'liquidlogic', 'eclipse'] as const;
export type ShapeName = (typeof shapeNames)[number];
