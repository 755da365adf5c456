/** The fetch that the program hands in; the global one fits. */
export type Fetching = (request: Request | string) => Promise<Response>;
