import type { Core } from '../../core.ts';
import { insertAuditCosignature } from '../../store/sql/insert-audit-cosignature.ts';
import { selectAuditLogs } from '../../store/sql/select-audit-logs.ts';
import { selectCheckpoint } from '../../store/sql/select-checkpoint.ts';
import { selectWitnessedSize } from '../../store/sql/select-witnessed-size.ts';
import { readSignedCheckpoint } from '../note/checkpoint.ts';
import { cosignedAt } from '../note/cosignature.ts';
import { readSignatures, writeSignature } from '../note/signed-note.ts';
import { consistencyProof } from '../tree/proofs.ts';
import { writeRequest } from '../witness/add-checkpoint.ts';
import { logReader } from './log-reader.ts';
import type { Publication, WitnessAddress } from './publication.ts';
import { anySize } from './read-checkpoint.ts';

/** A witness that takes longer is asked again at the next round. */
const patienceMs = 10_000;

type Last = { readonly log: number; readonly size: number; readonly note: string; readonly text: string };

/**
 * Has every witness sign the last checkpoint of the log that is gone on with, and keeps what they signed. A witness that cannot be reached is asked again next time; one that refuses is told as an
 * error: it has signed something that this log does not go on from.
 */
export async function askWitnesses(core: Core): Promise<void> {
  const { publication } = core;
  if (publication === undefined || publication.witnesses.length === 0) return;
  const last = await readLast(core);
  if (last === undefined) return;
  const refused = await Promise.all(publication.witnesses.map((witness) => askWitness(core, publication, witness, last)));
  core.gauges?.set('mast_audit_witnesses_refusing', refused.filter(Boolean).length);
}

async function readLast(core: Core): Promise<Last | undefined> {
  return core.store.tx({ readOnly: true }, async (db) => {
    const [current] = await db.rows(selectAuditLogs, []);
    const found = current === undefined ? undefined : await db.one(selectCheckpoint, [current.log, anySize]);
    const text = found === undefined ? undefined : readSignedCheckpoint(found.note)?.note.text;
    return current === undefined || found === undefined || text === undefined ? undefined : { log: current.log, size: found.size, note: found.note, text };
  });
}

/** Whether the witness refuses. */
async function askWitness(core: Core, { fetch: send }: Publication, witness: WitnessAddress, last: Last): Promise<boolean> {
  const known = await core.store.tx({ readOnly: true }, (db) => db.one(selectWitnessedSize, [last.log, witness.key.name]));
  if (known?.size === last.size) return false;
  try {
    let oldSize = known?.size ?? 0;
    let answer = await ask(core, send, witness, last, oldSize);
    if (answer.status === 409) {
      // It has signed more than is known here, or we begin with it: it says where it stands.
      const told = Number(/^(\d{1,15})\n$/.exec(answer.body)?.[1] ?? Number.NaN);
      if (!(told <= last.size) || told === oldSize) return refuses(core, answer.status, last.size);
      oldSize = told;
      answer = await ask(core, send, witness, last, oldSize);
    }
    if (answer.status !== 200) return refuses(core, answer.status, last.size);
    const line = (readSignatures(answer.body) ?? []).find((one) => cosignedAt(last.text, one, witness.key) !== undefined);
    const at = line === undefined ? undefined : cosignedAt(last.text, line, witness.key);
    if (line === undefined || at === undefined) return refuses(core, 0, last.size);
    await core.store.tx({}, (db) => db.run(insertAuditCosignature, [last.log, last.size, witness.key.name, at, writeSignature(line)]));
    return false;
  } catch {
    core.log.error('audit-witness-unreachable', { size: last.size });
    return false;
  }
}

async function ask(core: Core, send: typeof globalThis.fetch, { url }: WitnessAddress, last: Last, oldSize: number): Promise<{ status: number; body: string }> {
  const proof = await core.store.tx({ readOnly: true }, (db) => consistencyProof(oldSize, last.size, logReader(db, last.log)));
  const response = await send(`${url}/add-checkpoint`, { method: 'POST', body: writeRequest(oldSize, proof, last.note), redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  return { status: response.status, body: await response.text() };
}

function refuses(core: Core, status: number, size: number): true {
  core.log.error('audit-witness-refuses', { status, size });
  return true;
}
