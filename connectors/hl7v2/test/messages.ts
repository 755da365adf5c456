import { join } from 'node:path';

import type { Hl7v2Config } from '../src/config.ts';
import { hl7v2Config } from '../src/config.ts';

/** What a test's message is about; synthetic. */
export type Visit = {
  readonly id: string;
  readonly event?: string;
  readonly patient?: string;
  readonly visit?: string;
  readonly family?: string;
  readonly given?: string;
  readonly born?: string;
  readonly line?: string;
  readonly postcode?: string;
  /** YYYYMMDDHHMMSS. */
  readonly at?: string;
  readonly patientClass?: string;
  /** MSH fields by number, over the standard ones. */
  readonly msh?: Readonly<Record<number, string>>;
};

/** One ADT message with carriage returns, as a hospital's system sends it. */
export function adt({ id, event = 'A04', patient = `P${id}`, visit = `V${id}`, family = 'Testperson', given = 'Given', born = '20140203', line = '1 Test Street', postcode = 'SA1 1AA', at = '20261005101500', patientClass = 'E', msh = {} }: Visit): string {
  const header = ['MSH', String.raw`^~\&`, 'PAS', 'RXX', 'MAST', 'MASTORG', at, '', `ADT^${event}^ADT_A01`, id, 'P', '2.4', '', '', '', '', '', 'UNICODE UTF-8'];
  for (const [field, value] of Object.entries(msh)) header[Number(field) - 1] = value;
  return [
    header.join('|'),
    `EVN|${event}|${at}`,
    `PID|1||${patient}^^^RXX^MR||${family}^${given}||${born}|F|||${line}^^Swansea^^${postcode}`,
    `PV1|1|${patientClass}|ED^^^RXX01||||||||||||||||${visit}|||||||||||||||||||||||||${at}`,
  ].join('\r') + '\r';
}

export function framed(message: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x0b]), Buffer.from(message), Buffer.from([0x1c, 0x0d])]);
}

export const testSecret = 'ledger-key-of-a-test-canary-0123456789';

/** The configuration of a test's listener: emergency attendances are relevant. */
export function testConfig(folder: string, port: number, change: Readonly<Record<string, unknown>> = {}): Hl7v2Config {
  return hl7v2Config.parse(rawConfig(folder, port, change));
}

export function rawConfig(folder: string, port: number, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    host: '127.0.0.1', port, ledger: join(folder, 'ledger'), ledgerKey: testSecret,
    mapping: {
      agreement: { reference: 'DSA-TEST', reviewedBy: 'Caldicott Guardian', reviewedOn: '2026-10-01', rules: [{ id: 'emergency', do: 'send', contact: 'attendance', classes: ['E'], service: 'emergency-department' }] },
      contacts: { standard: { team: 'Safeguarding Team', phone: '01632 960001' } },
    },
    ...change,
  };
}
