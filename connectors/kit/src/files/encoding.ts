/** How a partner's files may be declared to be encoded. Of two, a file is UTF-8 when every byte of it is. */
export const declaredEncodings = ['utf-8', 'windows-1252', 'utf-8-or-windows-1252'] as const;
export type DeclaredEncoding = (typeof declaredEncodings)[number];

/** How a file's bytes are read, once it is known which of two it is. */
export type Encoding = 'utf-8' | 'windows-1252';

/** The two ways in which a partner may declare that dates are written. */
export type DateFormat = 'yyyy-MM-dd' | 'dd/MM/yyyy';
