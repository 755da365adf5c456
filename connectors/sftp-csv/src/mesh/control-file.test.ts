import { expect, test } from 'vitest';

import { readControlFile, writeControlFile } from './control-file.ts';

/** The shape of the Data Landing Portal's set-up guide, appendix A. */
const received = `<DTSControl>
<Version>1.0</Version>
<AddressType>ALL</AddressType>
<MessageType>Data</MessageType>
<From_DTS>X26HC010</From_DTS>
<To_DTS>X26OT002</To_DTS>
<Subject>nightly</Subject>
<LocalId>swansea_full_2026-11-21_1.csv</LocalId>
<DTSId>20261121160418053343_B8CF9A</DTSId>
<WorkflowId>MAST_HEADLINE</WorkflowId>
<DataChecksum></DataChecksum>
<IsCompressed>N</IsCompressed>
<StatusRecord>
<DateTime>20261121170418</DateTime>
<Event>TRANSFER</Event>
<Status>SUCCESS</Status>
<StatusCode>00</StatusCode>
<Description>Transferred to recipient mailbox</Description>
</StatusRecord>
</DTSControl>`;

test('what a MESH client writes beside a file that came is read', () => {
  expect(readControlFile(received)).toEqual({ messageType: 'Data', from: 'X26HC010', to: 'X26OT002', workflowId: 'MAST_HEADLINE', localId: 'swansea_full_2026-11-21_1.csv', status: 'SUCCESS', statusCode: '00' });
});

test.each([
  ['an empty text', ''],
  ['another document', '<Data>x</Data>'],
  ['an external entity', received.replace('<DTSControl>', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<DTSControl>')],
  ['a name hidden in raw text', received.replace('swansea_full_2026-11-21_1.csv', '<![CDATA[x]]>')],
  ['two names', received.replace('<LocalId>', '<LocalId>a.csv</LocalId><LocalId>')],
  ['no name', received.replace(/<LocalId>.*<\/LocalId>\n/, '')],
  ['an end cut off', received.slice(0, 300)],
])('%s is no control file', (_name, text) => {
  expect(readControlFile(text)).toBeUndefined();
});

test('what is written is read again, whatever the name', () => {
  const said = { from: 'A1', to: 'B2', workflowId: 'MAST_RESULT', localId: 'a & b <c>.result.json' };
  expect(readControlFile(writeControlFile(said))).toMatchObject(said);
});
