import { Transform } from 'node:stream';

import type { LinkRule } from '../link-fault.ts';

/**
 * Passes a file's bytes on without a UTF-8 byte order mark, which would hide the first quotation mark (the parser's own handling of it changes the encoding).
 * Fails with `refuse` where the start shows that no cell can be found: UTF-16, or a header without a comma whose cells other signs keep apart.
 */
export function plainBytes(refuse: (rule: LinkRule) => Error): Transform {
  let isFirst = true;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!isFirst) return done(null, chunk);
      isFirst = false;
      const bytes = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
      const rule = startFault(bytes);
      return rule === undefined ? done(null, bytes) : done(refuse(rule));
    },
  });
}

function startFault(bytes: Buffer): LinkRule | undefined {
  const [header = ''] = bytes.toString('latin1').trimStart().split(/[\r\n]/, 1);
  if (header.includes('\0')) return 'not-utf-8';
  return !header.includes(',') && /[;\t|]/.test(header) ? 'not-commas' : undefined;
}
