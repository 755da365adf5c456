import type { FindingText } from '../finding-text.ts';

/** About the host's page: whether a browser loads the panel in it. */
export const pageTexts = {
  'csp-script': { weight: 'page', what: 'Your Content Security Policy does not let the page load the panel’s script.', mend: 'Add the embed server’s origin to script-src.' },
  'csp-frame': { weight: 'page', what: 'Your Content Security Policy does not let the page show the panel’s frame.', mend: 'Add the embed server’s origin to frame-src.' },
  'csp-strict-dynamic': { weight: 'page', what: 'Your script-src says strict-dynamic: browsers then pass over origins, and the panel’s script is not loaded.', mend: 'Give the script tag your nonce, or load it from a script that has one.' },
  'csp-sandbox': { weight: 'page', what: 'Your policy puts the page into a sandbox without allow-scripts or without allow-same-origin.', mend: 'The page needs both: without an origin of its own it is not one of those registered.' },
  'coep': { weight: 'page', what: 'The page sends Cross-Origin-Embedder-Policy: the browser refuses frames that do not ask for it.', mend: 'Send no Cross-Origin-Embedder-Policy on pages with the panel.' },
  'mixed-content': { weight: 'page', what: 'The page comes over https and the embed server over http: the browser blocks it.', mend: 'Use the embed server’s https address.' },
  'page-origin-unregistered': { weight: 'page', what: 'The page’s origin is not one of this host’s registered origins: the frame refuses to be shown in it.', mend: 'Exact origins only: http or https, host and port must agree, and localhost is another than 127.0.0.1.' },
  'page-without-panel': { weight: 'page', what: 'The page has no <mast-panel>, or none with a host.', mend: '<mast-panel host="your-host-id" subject="your-own-key">. A page that makes the tag by script is right all the same: then pass over this.' },
  'page-host-other': { weight: 'page', what: 'The panel in the page has another host than this registration’s.', mend: 'The host attribute is your host id, as registered.' },
  'page-without-script': { weight: 'page', what: 'The page does not load the panel’s script from the embed server.', mend: '<script type="module" src="(embed server)/v1/embed.js"></script>. A page whose bundle holds the script is right all the same.' },
  'referrer': { weight: 'note', what: 'The page sends no referrer. The panel in a frame does not mind; opened by a posted form, a launch with an origin would be refused.', mend: 'For the form set Referrer-Policy: strict-origin on that page.' },
  'clipboard': { weight: 'note', what: 'The page’s Permissions-Policy forbids writing to the clipboard: Copy in the panel will say that it could not.', mend: 'Leave clipboard-write out, or allow the embed server’s origin.' },
  'page-unreachable': { weight: 'page', what: 'The page could not be fetched, or gave no page.', mend: 'Is the server running, and is the address that of a page that can be seen without signing in? Otherwise save its headers (curl -sI) and give the file.' },
} satisfies Readonly<Record<string, FindingText>>;
