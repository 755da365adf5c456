import type { ProblemEntry } from './problem-entry.ts';

/** Of the catalogue: what does not follow at the rights desk. */
export const rightsCodes = {
  'rights-case-state': {
    status: 409,
    title: 'It does not follow from how the case stands',
    en: 'The case or task is closed, its clock waits for the person, or this step was taken before. A colleague may have been quicker.',
    cy: 'Mae’r achos neu’r dasg wedi cau, mae’r cloc yn aros am y person, neu cymerwyd y cam hwn o’r blaen. Efallai bod cydweithiwr wedi bod yn gynt.',
    check: 'Nothing.',
  },
  'rights-undecided': {
    status: 409,
    title: 'Something is still to be decided',
    en: 'The case is not answered while something may not go out as it stands. The pointers say what: a record on which two people have to agree, a second person’s word, a record that is to be put right or is no longer here, the interest of the person who is asked for.',
    cy: 'Ni chaiff yr achos ei ateb tra na chaiff rhywbeth fynd allan fel y mae. Mae’r pwyntwyr yn dweud beth: cofnod y mae’n rhaid i ddau berson gytuno arno, gair ail berson, cofnod sydd i’w gywiro neu nad yw yma mwyach, lles y person y gofynnir amdano.',
    check: 'Whether the organisation has two information-governance leads.',
  },
} as const satisfies Record<string, ProblemEntry>;
