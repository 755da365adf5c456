/** What an operator does about a refusal to start, by the MastError's code; the same codes stand in docs/failure-modes.md (start-faults.test.ts). */
export const startFaults: Readonly<Record<string, string>> = {
  'keys-missing': 'The key store that this database was set up with is not in MAST_KEYS, or not all of it. Bring it back from its backup; nothing was made in its place.',
  'keys-mismatch': 'This database was set up with other keys than those in MAST_KEYS. Under these every search would find nothing. Point MAST_KEYS to the right folder.',
  'keys-exposed': 'Others can read these keys: treat them as known, then make the folder 0700 and its files 0600.',
  'environment-mismatch': 'Database, key store and MAST_ENVIRONMENT belong to different worlds, or nobody has run mast setup.',
  'matching-changed': 'What this database holds was matched by another program, and this one would not find it. Stop that one and run mast rematch. A demonstration starts over with npm start -- --fresh.',
  'gateway-catalogue': 'The catalogue of legal gateways (MAST_GATEWAYS, else the shipped one) has a fault: file, line and field are named above. Nothing may be declared under half a catalogue.',
  'database-older': 'Run mast migrate.',
  'database-newer': 'A newer program has migrated this database. Run that one.',
  'migration-edited': 'The database was migrated by another edition of this program. Run that one.',
};

/** The text for one code, if it has one. */
export function startFault(code: string): string | undefined {
  return Object.hasOwn(startFaults, code) ? startFaults[code] : undefined;
}
