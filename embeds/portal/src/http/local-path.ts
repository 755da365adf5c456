/** A path on this portal, or `/`: a browser is never sent elsewhere by what stands in an address. */
export function localPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/';
}
