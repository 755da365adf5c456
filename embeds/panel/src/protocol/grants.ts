/** What the names of the grants that the frame uses begin with (RFC 7523 section 2.1, RFC 8693 section 2.1). */
export const grant = 'urn:ietf:params:oauth:grant-type:';
