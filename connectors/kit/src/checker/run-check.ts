import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import type { FileFormat } from '../files/file-format.ts';
import { checkPath } from './check-path.ts';
import { reportText } from './report-text.ts';
import type { Language } from './report-text.ts';

/** What the checker may touch of the outside. */
export type CheckWorld = { readonly now: Date; readonly say: (text: string) => void };

/** Which files a checker knows: `formatOf` gives the format of a shipped layout by its name, of a declared one by its file, or the standard one; it may throw for what cannot be read. */
export type CheckFormats = { readonly program: string; readonly files: string; readonly formatOf: (layout: string | undefined) => Promise<FileFormat> };

const usageOf = ({ program, files }: CheckFormats): string => `${program} [--language en|cy|both] [--layout name|file] [--live] [--json] [--write-manifest] ${files} ...
  Checks files for MAST before they are sent. Nothing leaves this computer.
  Yn gwirio ffeiliau ar gyfer MAST cyn eu hanfon. Nid oes dim yn gadael y cyfrifiadur hwn.
  0: every row would be loaded; 1: some rows would be refused; 2: a file would not be loaded; 64: wrong use.`;

/** Runs the checker with a command line. Returns the exit code. */
export async function runCheck(args: readonly string[], { now, say }: CheckWorld, formats: CheckFormats): Promise<number> {
  const wish = wishOf(args);
  if (wish === undefined || wish.paths.length === 0) {
    say(usageOf(formats));
    return 64;
  }
  const format = await formats.formatOf(wish.layout).catch(() => undefined);
  if (format === undefined) {
    say('The layout cannot be read. / Ni ellir darllen y cynllun.');
    return 64;
  }
  let worst = 0;
  for (const path of wish.paths) {
    try {
      const report = await checkPath({ path, format, now, live: wish.live, writeManifest: wish.writeManifest });
      const languages: Language[] = wish.language === 'both' ? ['en', 'cy'] : [wish.language];
      say(wish.json ? JSON.stringify({ file: basename(path), ...report }) : languages.map((language) => reportText(basename(path), report, language)).join('\n\n'));
      worst = Math.max(worst, report.problem !== undefined ? 2 : report.refused > 0 ? 1 : 0);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      say(`${basename(path)}: ${String(error.code)}`);
      worst = 2;
    }
  }
  return worst;
}

type Wish = { readonly paths: string[]; readonly language: Language | 'both'; readonly layout: string | undefined; readonly live: boolean; readonly json: boolean; readonly writeManifest: boolean };

function wishOf(args: readonly string[]): Wish | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { language: { type: 'string', default: 'both' }, layout: { type: 'string' }, live: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, 'write-manifest': { type: 'boolean', default: false } },
    });
    const { language, layout, live, json } = values;
    if (language !== 'en' && language !== 'cy' && language !== 'both') return undefined;
    return { paths: positionals, language, layout, live, json, writeManifest: values['write-manifest'] };
  } catch {
    return undefined;
  }
}
