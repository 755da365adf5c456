/** Names inside the package, used by the manifest and the zipper alike. */
export const packageFiles = {
  manifest: 'manifest.json',
  colour: 'color.png',
  outline: 'outline.png',
  welsh: 'cy-gb.json',
  apiDescription: 'api/openapi.json',
  template: 'api/look-up.json',
} as const;
