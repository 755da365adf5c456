import type { ProblemKind } from '../core/panel-problem.ts';
import type { ProblemWords } from './problem-words.ts';

/** Every way to end without an answer, in English: what happened, what it means for the look-up, what to do now. */
export const en: Readonly<Record<ProblemKind, ProblemWords>> = {
  'not-framed': {
    what: 'This page works inside a case system.',
    means: 'Nothing was looked up.',
    now: 'Open the case in your case system and use MAST there.',
  },
  'host-failed': {
    what: 'Your case system did not vouch for you.',
    means: 'Nothing was looked up.',
    now: 'Sign in to your case system again, then try here.',
  },
  'launch-refused': {
    what: 'MAST did not accept the launch from your case system.',
    means: 'Nothing was looked up.',
    now: 'Try again. If it happens twice, give the words below to your help desk.',
  },
  'wrong-organisation': {
    what: 'This launch came from another organisation’s case system.',
    means: 'Nothing was looked up.',
    now: 'Open the case in your own organisation’s system. If this is it, give the words below to your help desk.',
  },
  'no-account': {
    what: 'You do not have a MAST account yet.',
    means: 'Nothing was looked up.',
    now: 'Ask your MAST administrator for an account. If it is urgent, ask a colleague who has one.',
  },
  'awaiting-approval': {
    what: 'Your MAST account waits for approval.',
    means: 'Nothing was looked up.',
    now: 'You get an e-mail once it is approved. If it is urgent, ask a colleague who has an account.',
  },
  suspended: {
    what: 'Your MAST account is paused.',
    means: 'Nothing can be looked up with it until somebody lets it in again.',
    now: 'Ask whoever approves MAST accounts for you. If it is urgent, ask a colleague who has an account.',
  },
  'session-expired': {
    what: 'Your session has ended.',
    means: 'The answer was taken off the screen. What was asked stays recorded.',
    now: 'Start again to check once more.',
  },
  'declaration-expired': {
    what: 'Your reason has run out: it lasts 30 minutes.',
    means: 'The answer was taken off the screen. What was asked stays recorded.',
    now: 'Start again if you still need to know.',
  },
  'not-allowed': {
    what: 'You may not see this.',
    means: 'No answer was given. It does not tell you whether a record exists.',
    now: 'Check the legal basis you chose, or ask your MAST administrator.',
  },
  'other-subject': {
    what: 'This check was for someone else.',
    means: 'No answer was given.',
    now: 'Start again from the case of the person you mean.',
  },
  'question-thin': {
    what: 'There is too little to find the right person.',
    means: 'No partner was asked.',
    now: 'Add a family name with a full date of birth, or a postcode, in your case system. Then start again.',
  },
  'reason-thin': {
    what: 'Your reason does not say why you ask.',
    means: 'No partner was asked.',
    now: 'Say in your own words why you need to know about this one, now. The words you used last time will not do for someone else.',
  },
  'too-many': {
    what: 'That was many checks in a short time.',
    means: 'This one was not made.',
    now: 'Wait a minute, then try again.',
  },
  offline: {
    what: 'MAST cannot be reached from here.',
    means: 'No answer was given. It is not a sign that nobody is involved.',
    now: 'Check your connection and try again. If it is urgent, phone the agencies.',
  },
  unavailable: {
    what: 'MAST cannot answer just now.',
    means: 'No answer was given. It is not a sign that nobody is involved.',
    now: 'Try again in a few minutes. If it is urgent, phone the agencies.',
  },
  unexpected: {
    what: 'Something went wrong in MAST.',
    means: 'No answer was given. It is not a sign that nobody is involved.',
    now: 'Try again. If it happens twice, give the words below to your help desk.',
  },
};
