import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Connector } from '@mast/connector-kit';
import type { FakeSource, Sample, Specimen } from '@mast/connector-kit/testing';

import { hl7v2 } from '../src/index.ts';
import { createSeal } from '../src/ledger/seal.ts';
import { freePort, occupy } from './free-port.ts';
import { adt, framed, rawConfig, testSecret } from './messages.ts';
import { MllpClient, codeOf } from './mllp-client.ts';

const feedOfTheKit = 'feed';

/** This connector as it is put to the conformance kit, with a sender behind a real socket. Senders are answered once core-api has the message: the kit asks for no less. */
export const specimen: Specimen = {
  connector: hl7v2 as Connector<unknown>,
  folder: 'hl7v2',
  readme: readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'),
  refOf: (ref) => `attendance-${createSeal(testSecret, feedOfTheKit).digest('ref', `v:RXX:${ref}`).toString('hex')}`,
  startSource: senderOnSocket,
};

async function senderOnSocket(): Promise<FakeSource> {
  const folder = mkdtempSync(join(tmpdir(), 'hl7v2-'));
  const port = await freePort();
  const { mapping, ...standard } = rawConfig(folder, port, { answer: 'committed', answerSeconds: 3 });
  let config: Record<string, unknown> = { ...standard, mapping: { ...(mapping as object), restricted: [{ field: 'PD1-12', codes: ['N'], level: 3 }] } };
  let occupied: Server | undefined;
  return {
    get config() {
      return config;
    },
    secrets: [testSecret],
    hold: () => undefined,
    fault: async (fault) => {
      if (fault === 'unreachable') occupied = await occupy(port);
      else if (fault === 'refuse-credentials') config = { ...config, tls: { certificate: 'no certificate at all', key: 'no key at all' } };
      else if (fault === 'forbid') {
        writeFileSync(join(folder, 'a-file'), '');
        config = { ...config, ledger: join(folder, 'a-file') };
      } else return false;
      return true;
    },
    mend: () => undefined,
    served: () => 0,
    send: (row) => send(port, row),
    close: () => {
      occupied?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One row as a message, and what its sender was told. */
async function send(port: number, row: Sample): Promise<'taken' | 'refused' | 'unanswered'> {
  const client = await connected(port);
  try {
    const code = codeOf(await client.send(framed(row.defect === 'garbage' ? `no message, but ${row.family}` : messageOf(row))));
    return code === undefined ? 'unanswered' : code === 'AA' ? 'taken' : 'refused';
  } finally {
    client.end();
  }
}

function messageOf({ ref, given, family, dateOfBirth, addressLine, postcode, date, note, defect }: Sample): string {
  const at = `${date.replaceAll('-', '')}101500`;
  const visit = defect === 'no-reference' ? '' : `${ref}^^^RXX`;
  const restriction = defect === 'never-load' ? `PD1${'|'.repeat(12)}N\r` : '';
  return `${adt({ id: `C${ref}`, patient: `P${ref}`, visit, given: escaped(given), family: escaped(family), born: dateOfBirth.replaceAll('-', ''), line: escaped(addressLine), postcode, at })}${restriction}NTE|1||${note}\r`;
}

/** HL7's own delimiters, as a sender writes them (HL7 v2.4, 2.10). */
function escaped(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '\\': 'E', '|': 'F', '^': 'S', '&': 'T', '~': 'R' };
  return text.replaceAll(/[\\|^&~]/g, (letter) => `\\${escapes[letter] ?? ''}\\`);
}

/** The listener may still be opening its ledger. */
async function connected(port: number): Promise<MllpClient> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await MllpClient.connect(port);
    } catch (error) {
      if (tries >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
