/** This system's own policy. The panel needs exactly two words of it: the MAST origin in `script-src` and in `frame-src`. */
export const pagePolicy = (embedUrl: string): string => {
  const mast = new URL(embedUrl).origin;
  return [
    "default-src 'none'",
    `script-src 'self' ${mast}`,
    `frame-src ${mast}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
};
