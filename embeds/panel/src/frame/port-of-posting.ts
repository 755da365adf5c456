import type { HostPort } from './host-port.ts';

/**
 * The host behind a page that was opened by a posted form: it vouched once, with the assertion in the page, and hears nothing. A second launch needs the
 * case system again.
 */
export const portOfPosting = (assertion: string, origin: string): HostPort => {
  let left: string | undefined = assertion;
  return {
    origin,
    tell: () => undefined,
    listen: () => undefined,
    fetchLaunch: async () => {
      const once = left;
      left = undefined;
      return once;
    },
  };
};
