/** What an operator does about a refusal to start, by the MastError's code; the same codes stand in docs/failure-modes.md (start-faults.test.ts). */
export const startFaults: Readonly<Record<string, string>> = {
  'keys-missing': 'The key store that this database was set up with is not in MAST_KEYS, or not all of it. Bring it back from its backup; nothing was made in its place.',
  'keys-mismatch': 'This database was set up with other keys than those in MAST_KEYS. Under these every search would find nothing. Point MAST_KEYS to the right folder.',
  'keys-exposed': 'Others can read these keys: treat them as known, then make the folder 0700 and its files 0600.',
  'environment-mismatch': 'Database, key store and MAST_ENVIRONMENT belong to different worlds, or nobody has run mast setup.',
  'matching-changed': 'What this database holds was matched by another program, and this one would not find it. Stop that one and run mast rematch. A demonstration starts over with npm start -- --fresh.',
  'gateway-catalogue': 'The catalogue of legal gateways (MAST_GATEWAYS, else the shipped one) has a fault: file, line and field are named above. Nothing may be declared under half a catalogue.',
  'restore-not-opened': 'This database came out of a backup. Run mast restore --apply-ledger, which takes out of it what was destroyed or has expired since.',
  'shred-not-applied': 'The shred ledger says that an organisation has left, and this database does not know: it is older. Run mast restore --apply-ledger.',
  'shred-ledger-behind': 'This database knows that an organisation has left, and the shred ledger in MAST_KEYS does not: the key store is older and may hold that key again. Bring the key store back with the latest copy of the ledger (mast restore --keys ... --ledger ...).',
  'shred-ledger-broken': 'Somebody or something has changed shred-ledger.jsonl in MAST_KEYS. Bring back the latest copy of it.',
  'leaving-unfinished': 'An organisation is half taken out. Run mast leave with its code, which goes on where it was broken off.',
  'database-older': 'Run mast migrate.',
  'database-newer': 'A newer program has migrated this database. Run that one.',
  'migration-edited': 'The database was migrated by another edition of this program. Run that one.',
};

/** The text for one code, if it has one. */
export function startFault(code: string): string | undefined {
  return Object.hasOwn(startFaults, code) ? startFaults[code] : undefined;
}
