/** What a page says, without its mark-up. */
export function textOf(body: string): string {
  return body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}
