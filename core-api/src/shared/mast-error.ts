/**
 * A broken promise inside the service. `code` is from the problem catalogue; `internal` is for operators and holds ids, counts and codes
 * only, never a personal value. The text a caller sees is the catalogue's, not this error's.
 */
export class MastError extends Error {
  override readonly name = 'MastError';
  readonly code: string;
  readonly internal: Readonly<Record<string, string | number | boolean>>;

  constructor(code: string, internal: Readonly<Record<string, string | number | boolean>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.internal = internal;
  }
}
