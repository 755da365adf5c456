import type { Job } from '../jobs/job.ts';
import { forgetCases } from './forget-cases.ts';
import { recogniseCorrections } from './recognise-corrections.ts';
import { remindOfCases } from './remind-of-cases.ts';
import { reopenUndone } from './reopen-undone.ts';

/** The rights desk's work by the clock. */
export const rightsJobs: readonly Job[] = [
  { name: 'rights-corrections', everySeconds: 30, run: recogniseCorrections },
  { name: 'rights-undone', everySeconds: 3_600, run: reopenUndone },
  { name: 'rights-reminders', everySeconds: 3_600, run: remindOfCases },
  { name: 'rights-retention', everySeconds: 86_400, run: forgetCases },
];
