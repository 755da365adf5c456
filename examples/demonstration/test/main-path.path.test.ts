import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { launchBrowser } from '@mast/panel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { ask, signIn } from '../src/proof/ask.ts';
import { type ProofRow, proofRow, writeProofFile } from '../src/proof/proof-rows.ts';
import { proofFeed } from '../src/proof/proof-stack.ts';
import { putFiles, upload } from '../src/upload.ts';
import { type ProofWorld, proofWorld } from './proof-world.ts';
import { hasStockSftp, stockSftp } from './stock-sftp.ts';

/** The tests follow one partner through its days: each sends the next file of the feed. */
const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
const words = { reason: 'Strategy discussion this afternoon', reference: 'CASE-1' };
const mair: ProofRow = { ...proofRow(1), source_ref: 'PR-MAIR', date: day, given_name: 'Mair', family_name: 'Prawfddyn', date_of_birth: '2011-03-12', case_ref: 'C-77' };
const cases = [{ caseRef: 'CC-1', subject: 'Mair Prawfddyn', person: { given: 'Mair', family: 'Prawfddyn', dateOfBirth: '2011-03-12' } }];

let world: ProofWorld;
beforeAll(async () => {
  world = await proofWorld(5600, cases);
});
afterAll(() => world.close());

const write = (mode: 'full' | 'delta', sequence: number, rows: readonly ProofRow[]): ReturnType<typeof writeProofFile> =>
  writeProofFile({ folder: join(world.folder, 'partner'), filePrefix: proofFeed.filePrefix, mode, day, sequence, rows });
const stem = (mode: string, sequence: number): string => `${proofFeed.filePrefix}_${mode}_${day}_${sequence}`;

it('a file that the stock sftp client puts is searchable, and answered to the partner', async () => {
  const { file, manifest } = await write('full', 1, [mair, proofRow(2)]);
  if (hasStockSftp) {
    const put = [file, manifest].flatMap((path) => [`put ${path} inbox/${basename(path)}.part`, `rename inbox/${basename(path)}.part inbox/${basename(path)}`]);
    stockSftp(world.folder, world.stack.sftp, put);
  } else {
    await upload(world.stack.sftp, file, manifest);
  }
  expect(await world.result(stem('full', 1))).toMatchObject({ code: 'CPF02', counts: { rows: 2, applied: 2 } });
  const { answer } = await ask(await signIn(world.stack.coreUrl, world.stack.asker), { person: { given: 'Mair', family: 'Prawfddyn', dateOfBirth: '2011-03-12' } }, words);
  expect(answer?.people).toMatchObject([{ band: 'strong', involvements: [{ caseRef: 'C-77', organisation: { code: proofFeed.organisation } }] }]);
  expect(answer?.total).toBe(1);
  expect(answer?.coverage).toMatchObject([{ feed: proofFeed.feedId, state: 'current' }]);
  expect(answer?.environment).toBe('demonstration');
});

it('three bad rows of a hundred: 97 are loaded, and the answer names line, column and rule but no value', async () => {
  const good = Array.from({ length: 97 }, (_, index) => proofRow(index + 100));
  const bad: ProofRow[] = [
    { ...proofRow(900), date: '2026-02-30' },
    { ...proofRow(901), nhs_number: '9990000001', family_name: 'Gwerthcudd' },
    { ...proofRow(902), status: 'perhaps' },
  ];
  await world.stack.send(await write('delta', 2, [...good, ...bad]));
  const result = await world.result(stem('delta', 2));
  expect(result).toMatchObject({ code: 'CPF03', counts: { rows: 100, applied: 97, rejected: 3 } });
  expect(result.rejects.map(({ line, column }) => [line, column])).toEqual([[99, 'date'], [100, 'nhs_number'], [101, 'status']]);
  expect(JSON.stringify(result)).not.toMatch(/9990000001|Gwerthcudd|perhaps|02-30/);
});

it('the same file again changes nothing', async () => {
  const before = await world.stack.status();
  await world.stack.send(await write('full', 1, [mair, proofRow(2)]));
  // Without the connector's own word that it has seen the file, "nothing changed" could mean that nobody looked.
  await expect.poll(() => world.result(stem('full', 1)), { timeout: 30_000 }).toMatchObject({ repeated: true, code: 'CPF02' });
  expect(await world.stack.status()).toEqual(before);
});

it('a torn upload is never ingested: half the bytes, another hash, never renamed', async () => {
  const before = await world.stack.status();
  const torn = async (onDay: string, tear: (whole: Buffer) => Buffer): Promise<{ file: string; manifest: string }> => {
    const sent = await writeProofFile({ folder: join(world.folder, 'partner'), filePrefix: proofFeed.filePrefix, mode: 'delta', day: onDay, sequence: 3, rows: [proofRow(300), proofRow(301)] });
    writeFileSync(sent.file, tear(readFileSync(sent.file)));
    return sent;
  };
  const half = await torn('2026-10-05', (whole) => whole.subarray(0, whole.length / 2));
  await upload(world.stack.sftp, half.file, half.manifest);
  expect(await world.result(`${proofFeed.filePrefix}_delta_2026-10-05_3`)).toMatchObject({ code: 'CPF01', counts: { rows: 0 } });

  const changed = await torn('2026-10-06', (whole) => Buffer.from(whole.toString('utf8').replace('Proof team', 'Proof teem')));
  await upload(world.stack.sftp, changed.file, changed.manifest);
  expect(await world.result(`${proofFeed.filePrefix}_delta_2026-10-06_3`)).toMatchObject({ code: 'CPF01', counts: { rows: 0 } });

  const unnamed = await torn('2026-10-07', (whole) => whole);
  await putFiles(world.stack.sftp, [{ path: unnamed.file, partName: `${basename(unnamed.file)}.part` }, { path: unnamed.manifest, partName: 'x.part', name: basename(unnamed.manifest) }]);
  await pause(4_000);
  expect(await world.stack.status()).toEqual(before);
});

it('a nil says who was asked, and is no tick', async () => {
  const { answer } = await ask(await signIn(world.stack.coreUrl, world.stack.asker), { person: { given: 'Neb', family: 'Nunlle', dateOfBirth: '1990-01-02' } }, words);
  expect(answer).toMatchObject({ total: 0, people: [], coverage: [{ feed: proofFeed.feedId, state: 'current' }] });
  expect(answer?.notice).toMatch(/protected record may exist/);
});

it('in a real browser, the case system shows who else is involved and whom to call', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(world.stack.caseSystemUrl);
    await page.getByRole('button', { name: /Qzstaffovex/ }).click();
    await page.goto(`${world.stack.caseSystemUrl}/cases/CC-1`);
    const panel = page.frameLocator('iframe');
    await panel.getByRole('button', { name: 'Check who else is involved' }).click();
    await panel.getByRole('checkbox', { name: /section 47/ }).check();
    await panel.getByRole('textbox', { name: /own words/ }).fill(words.reason);
    await panel.getByRole('checkbox').last().check();
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByText('01632 960100').first().waitFor();
    expect(await panel.getByText('Answer for').first().isVisible()).toBe(true);
    expect(await panel.getByText('Demonstration').first().isVisible()).toBe(true);
  } finally {
    await browser.close();
  }
});
