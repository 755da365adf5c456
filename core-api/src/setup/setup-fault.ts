/** Where in the file, as a JSON pointer (RFC 6901), and which rule; never the value. */
export type SetupFault = { readonly pointer: string; readonly rule: string };
