import { valueOf } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import type { Routes } from '../../page/page.ts';
import type { Language } from '../../words/language.ts';
import type { RightsCase } from './cases.ts';
import { casePath, deskRoles } from './cases.ts';
import { words } from './words.ts';

const letters = ['acknowledgement', 'identity', 'clarification', 'extension', 'answer'] as const;
const languages = ['en', 'cy'] as const;
const forms = ['text', 'html'] as const;

/** Which letters a case can have now: on the way those that fit its kind and clock, and the answer; of one that was answered, that alone. */
export function letterLinks(found: RightsCase, language: Language): readonly { readonly label: string; readonly ways: readonly { readonly href: string; readonly label: string }[] }[] {
  const t = words[language];
  const isOpen = found.status === 'open';
  const fits: Readonly<Record<(typeof letters)[number], boolean>> = {
    acknowledgement: isOpen,
    identity: isOpen && found.stoppedFor === 'identity',
    clarification: isOpen && found.stoppedFor === 'clarification',
    extension: isOpen && found.extended,
    answer: !isOpen && found.hasAnswer,
  };
  return letters.filter((letter) => fits[letter]).map((letter) => ({
    label: t.letters[letter],
    ways: languages.flatMap((each) => forms.map((form) => ({ href: `${casePath(found, `letters/${letter}`)}?in=${each}&as=${form}`, label: `${each === 'cy' ? t.inWelsh : t.inEnglish}, ${form === 'html' ? t.asPage : t.asText}` }))),
  }));
}

/** A letter as a file. Its name is nothing personal, and says nothing of what it holds. */
export function letterRoute({ get }: Routes): void {
  get('/rights-desk/:id/letters/:letter', deskRoles, async (visit) => {
    const { params, query } = visit;
    const rightsCaseId = params['id'];
    const letter = letters.find((each) => each === params['letter']);
    const language = languages.find((each) => each === query['in']);
    const outcome = (['answered', 'upheld', 'partly-upheld', 'refused'] as const).find((each) => each === query['outcome']);
    if (!isId(rightsCaseId) || letter === undefined || language === undefined) return visit.notFound();
    const made = await valueOf(visit.core.POST('/v1/rights-cases/{rightsCaseId}/letters', { params: { path: { rightsCaseId } }, body: { letter, language, ...(outcome === undefined ? {} : { outcome }) } }));
    return query['as'] === 'html' ? visit.file(`${made.fileName}.html`, 'text/html', made.html) : visit.file(`${made.fileName}.txt`, 'text/plain', made.text);
  });
}
