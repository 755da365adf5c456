/** Why a whole file is refused. `rule` is kebab-case; `column` is a declared heading, never one read from the file. */
export type FileProblem = { readonly rule: string; readonly column?: string; readonly line?: number; readonly expectedSequence?: number; /** The file that had this content. */ readonly sameAs?: string };

/** A file that is refused as a whole before or while it is read; nothing of it was loaded. Holds nothing of its content. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.rule);
    this.problem = problem;
  }
}
