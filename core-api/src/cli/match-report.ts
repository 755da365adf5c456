import { faultText } from '../link/link-fault.ts';
import { makeReport } from '../link/report/make-report.ts';
import { reportLines } from '../link/report/report-lines.ts';
import { runLink } from '../link/run-link.ts';
import { writeFile } from '../link/write/write-file.ts';
import { currentModel } from '../match/model.ts';
import { fromWhereTheyStand } from './from-where-they-stand.ts';
import { readWords } from './read-words.ts';

const usage = 'mast match-report --config link.json [--language en|cy] [--json report.json]';

/** `mast match-report`: the report on standard output, and as JSON where wished for. Exit codes as `mast link` has them. It holds counts and no person. */
export async function matchReport(words: readonly string[]): Promise<number> {
  const { config, language = 'en', json } = readWords(words, ['config', 'language', 'json']) ?? {};
  if (config === undefined || (language !== 'en' && language !== 'cy')) {
    console.error(usage);
    return 2;
  }
  const done = await runLink({ config: fromWhereTheyStand(config) }, (line) => console.error(`… ${line}`));
  if (!done.ok) {
    for (const fault of done.failure) console.error(`mast match-report: ${faultText(fault)}`);
    return 1;
  }
  const { rows, linked, config: read } = done.value;
  const report = makeReport(rows, linked, read.model === 'train' ? 'train' : currentModel.id);
  console.log(reportLines(report, language).join('\n'));
  if (json !== undefined) writeFile(fromWhereTheyStand(json), [JSON.stringify(report, undefined, 2)]);
  return 0;
}
