import { z } from 'zod';

/** A mark beside what is still shown: somebody says that it is wrong, or its own organisation has found that it is. */
export const disputedSchema = z
  .object({
    since: z.iso.datetime(),
    about: z.enum(['person', 'place']).describe('Of another person, or of another address, than it is shown for.'),
    state: z.enum(['reported', 'being-corrected']).describe('reported: nobody has looked yet. being-corrected: the organisation whose record it is has found it wrong.'),
    text: z.string().describe('The same in words, in the language asked for.'),
  })
  .meta({ id: 'Disputed', description: 'A report takes nothing out of an answer: it marks what it is about, for everybody who is shown it, until somebody has looked.' });

export type Disputed = z.infer<typeof disputedSchema>;
