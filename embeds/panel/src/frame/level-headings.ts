/** Shifts every heading so that the first level stands where the host's page has room for it: a screen reader's outline then holds in the frame as in the page. */
export const levelHeadings = (root: ParentNode, first: number): void => {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4')) heading.ariaLevel = String(Math.min(9, Number(heading.tagName.slice(1)) + first - 1));
};
