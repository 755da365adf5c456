import { parseArgs } from 'node:util';

import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/$/, ''));

const part = z.string().optional();
const key = z.object({ kid: part, kty: part, crv: part, x: part, y: part, d: part });

/** As the setup file or `.mast/demo.json` holds it; what else stands there is passed over. */
export const registrationSchema = z.object({
  id: z.string().min(1),
  origins: z.array(z.string()),
  jwks: z.object({ keys: z.array(key) }).optional(),
  privateJwk: key.optional(),
  originRequired: z.boolean().optional(),
  provesSignIn: z.boolean().optional(),
});

const wishSchema = z.object({
  assertion: z.string().optional(),
  form: z.string().optional(),
  launch: url.optional(),
  registration: z.string().optional(),
  demo: z.string().optional(),
  'core-url': url.optional(),
  'embed-url': url.optional(),
  page: z.url().optional(),
  headers: z.string().optional(),
  'ask-core': z.boolean().optional(),
  reason: z.string().optional(),
});

export type Wish = z.infer<typeof wishSchema>;

export const usage = `Why is this launch refused? In plain words, and without a word of whom it is about.

  npm run check-launch -- --demo your-case --launch http://localhost:8080/mast-launch --page http://localhost:8080/
  npm run check-launch -- --registration host.json --core-url https://core.example.org < assertion.txt

  what       --assertion FILE  or standard input; --launch URL  posts to your own launch address (an answer { token }); --form FILE  the whole form of an exchange by hand
  who        --registration FILE  your entry of "hosts" in the setup file; --demo ID  a host of .mast/demo.json, which knows the addresses too
  where      --core-url URL, --embed-url URL
  your page  --page URL  fetched and looked at; --headers FILE  its headers instead (curl -sI), with --page for its address
  more       --ask-core  puts it to core, which uses it up; --reason WORD  explains a reason of core's log (launch-refused)

Without --launch, --page and --ask-core nothing leaves this machine. Ends with 0 where nothing is refused, 1 where something is, 2 where the question was wrong.
`;

/** What was asked for; undefined where it cannot be read. */
export const readWish = (args: string[]): Wish | undefined => {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args,
      options: { assertion: text, form: text, launch: text, registration: text, demo: text, 'core-url': text, 'embed-url': text, page: text, headers: text, 'ask-core': { type: 'boolean' }, reason: text },
    });
    return wishSchema.safeParse(values).data;
  } catch {
    return undefined;
  }
};
