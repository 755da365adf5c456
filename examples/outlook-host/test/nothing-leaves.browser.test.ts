import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { exampleMessages } from '../src/app.ts';
import { choose, declare, startOutlookWorld, storedIn, toDeclaration } from './outlook-world.ts';
import type { OutlookWorld } from './outlook-world.ts';

let world: OutlookWorld;
beforeAll(async () => {
  world = await startOutlookWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.core.reset());

const own = exampleMessages.filter(({ shared }) => shared !== true);
/** Words of a message: its text and HTML, its subject, its sender, its attachments' names and content. Five letters at least, or figures; `but`: those of the question itself, and `children`, which the law’s own name has. */
const wordsOf = (ids: readonly string[], but: readonly string[]): string[] => {
  const texts = own.filter(({ id }) => ids.includes(id)).flatMap(({ text, subject, from, attachments = [] }) => [text, subject, from, ...attachments.flatMap(({ name, text: content }) => [name, content])]);
  return [...new Set(texts.join('\n').match(/[\p{L}]{5,}|\d{4,}/gu) ?? [])].filter((word) => !but.includes(word));
};

describe('nothing of a message leaves the machine', () => {
  test('reading every message sends nothing; a question sends what was ticked, once, by POST, after the declaration', async () => {
    const opened = await world.open();
    const { page, pane, panel, sent, complaints, said, visited, sockets } = opened;
    const before = sent.length;
    for (const { subject } of own) {
      await choose(page, subject);
      await pane.locator('h2').first().waitFor();
    }
    expect(sent.slice(before)).toEqual([]);

    await choose(page, 'Concern from school');
    await toDeclaration(opened, ['Mair JONES', '12 March 2011']);
    await declare(opened);
    const asking = sent.slice(before);
    expect(asking.length).toBeGreaterThan(5);
    expect(JSON.stringify(asking)).not.toMatch(/Mair|Jones|2011|Heol|SA1|9990000018|999 000/i);
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel.getByText('South Wales Police').first().waitFor();

    const naming = sent.slice(before).filter(({ url, body }) => /Mair|Jones|2011-03-12/.test(url + body));
    expect(naming.map(({ method, url }) => [method, url])).toEqual([['POST', `${world.urls.core}/v1/searches`]]);
    expect(JSON.parse(naming[0]?.body ?? '')).toMatchObject({ person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } });
    const order = sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
    expect(order.indexOf('POST /v1/declarations')).toBeLessThan(order.indexOf('POST /v1/searches'));
    for (const { url } of sent) expect([world.urls.host, world.urls.embed, world.urls.core]).toContain(new URL(url).origin);
    expect(sockets).toEqual([]);
    // Not ticked: the NHS number, the address, the subject, the sender, the attachment's name and content, and every other word of this message or any that was read before it.
    const everything = sent.slice(before).map(({ url, body }) => url + body).join('\n');
    const allWords = wordsOf(own.map(({ id }) => id), ['Jones', '2011', 'children']);
    expect(allWords).toEqual(expect.arrayContaining(['Penhaligon', 'Concern', 'bruising', 'Abertawe']));
    for (const word of allWords) expect(everything.includes(word), `"${word}" was sent`).toBe(false);
    for (const digits of ['999 000 0018', '9990000018', 'SA1 1AA']) expect(everything).not.toContain(digits);
    // Nor do addresses, titles, consoles and stores of any frame say a word of it, ticked or not.
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    const around = [...visited.filter((url) => !url.startsWith('about:')), ...said, ...(await Promise.all(frames.map((frame) => frame.title()))), ...(await Promise.all(frames.map(storedIn))).flat()].map(decodeURIComponent).join('\n');
    for (const word of [...allWords, 'Mair', 'Jones', '2011']) expect(around.includes(word), `"${word}" was left behind`).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('an attachment is not opened, listed or asked for, and the pane says that it reads none', async () => {
    const { page, pane } = await world.open();
    const frame = page.frames().find((each) => each.url().includes('/v1/outlook/pane'));
    // Whatever touches the content of an attachment, or the list of them, is noted.
    await frame?.evaluate(() => {
      const { mailbox } = (window as unknown as { Office: { context: { mailbox: { item: unknown } } } }).Office.context;
      let item: unknown;
      Object.defineProperty(mailbox, 'item', {
        get: () => item,
        set: (next: object | null) => {
          item = next && new Proxy(next, { get: (target, name, receiver) => (/attachment/i.test(String(name)) && Object.assign(window, { touched: name }), Reflect.get(target, name, receiver) as unknown) });
        },
      });
    });
    await choose(page, 'Concern from school');
    await pane.getByText('Attachments are not read').waitFor();
    await pane.getByText('Mair JONES').first().waitFor();
    expect(await frame?.evaluate(() => (window as unknown as { touched?: string }).touched)).toBeUndefined();
    expect(await pane.locator('body').innerText()).not.toContain('Penhaligon');
    await page.close();
  });

  test('the page that read the message can send it nowhere: its own policy forbids every way', async () => {
    const { page, sent } = await world.open();
    const frame = page.frames().find((each) => each.url().includes('/v1/outlook/pane'));
    const before = sent.length;
    const tries = await frame?.evaluate(async (core) => {
      const failed = await fetch(`${core}/?text=secret`).then(() => 'sent', () => 'refused');
      const image = await new Promise((resolve) => Object.assign(new Image(), { onload: () => resolve('sent'), onerror: () => resolve('refused'), src: `${core}/secret.png` }));
      return [failed, image, navigator.sendBeacon(`${core}/secret`) ? 'sent' : 'refused'];
    }, world.urls.core);
    expect(tries?.slice(0, 2)).toEqual(['refused', 'refused']);
    expect(world.core.asked.join(' ')).not.toContain('secret');
    expect(sent.slice(before).filter(({ url }) => url.includes('secret')).length).toBeLessThanOrEqual(3);
    await page.close();
  });
});
