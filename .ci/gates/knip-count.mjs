/**
 * A knip reporter that adds one line: how many files knip analysed. Without it a knip that looked at nothing would be green.
 * @param {{ counters: { processed: number } }} result
 */
export default function countAnalysed({ counters }) {
  process.stdout.write(`\n${JSON.stringify({ analysed: counters.processed })}\n`);
}
