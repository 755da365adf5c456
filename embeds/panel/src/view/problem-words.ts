import type { ProblemKind } from '../core/panel-problem.ts';
import type { Strings } from '../strings/catalogue.ts';

export type ProblemWords = { what: string; means: string; now: string };

const keys: Record<ProblemKind, readonly [what: keyof Strings, means: keyof Strings, now: keyof Strings]> = {
  'not-framed': ['notFramedWhat', 'notFramedMeans', 'notFramedDo'],
  'host-failed': ['hostFailedWhat', 'hostFailedMeans', 'hostFailedDo'],
  'launch-refused': ['launchRefusedWhat', 'launchRefusedMeans', 'launchRefusedDo'],
  'no-account': ['noAccountWhat', 'noAccountMeans', 'noAccountDo'],
  'session-expired': ['sessionExpiredWhat', 'sessionExpiredMeans', 'sessionExpiredDo'],
  'declaration-expired': ['declarationExpiredWhat', 'declarationExpiredMeans', 'declarationExpiredDo'],
  'not-allowed': ['notAllowedWhat', 'notAllowedMeans', 'notAllowedDo'],
  'other-subject': ['otherSubjectWhat', 'otherSubjectMeans', 'otherSubjectDo'],
  'reason-thin': ['reasonThinWhat', 'reasonThinMeans', 'reasonThinDo'],
  'question-thin': ['questionThinWhat', 'questionThinMeans', 'questionThinDo'],
  'too-many': ['tooManyWhat', 'tooManyMeans', 'tooManyDo'],
  offline: ['offlineWhat', 'offlineMeans', 'offlineDo'],
  unavailable: ['unavailableWhat', 'unavailableMeans', 'unavailableDo'],
  unexpected: ['unexpectedWhat', 'unexpectedMeans', 'unexpectedDo'],
};

/** What happened, what it means for the look-up, what to do now. */
export const problemWords = (kind: ProblemKind, t: Strings): ProblemWords => {
  const [what, means, now] = keys[kind].map((key) => String(t[key]));
  return { what: what ?? '', means: means ?? '', now: now ?? '' };
};
