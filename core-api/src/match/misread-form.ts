/** Shapes that readers and scanners take for one another, as the shape that stands for all. In order: pairs of letters before single ones. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/cl/g, 'd'],
  [/vv/g, 'w'],
  [/[lj1]/g, 'i'],
  [/[q0]/g, 'o'],
  [/v/g, 'u'],
  [/e/g, 'c'],
  [/h/g, 'b'],
  [/f/g, 't'],
  [/5/g, 's'],
  [/[89]/g, 'g'],
];

/** A word as hasty reading or a scanner sees it: `bume` and `burne`, `oliuer` and `oliver` come out equal. Only ever compared with itself. */
export function misreadForm(word: string): string {
  const known = forms.get(word);
  if (known !== undefined) return known;
  if (forms.size >= mostKept) forms.clear();
  const form = shapes.reduce((text, [pattern, shape]) => text.replace(pattern, shape), word);
  forms.set(word, form);
  return form;
}

/** As many as `soundCode` keeps, for the same reason: names repeat, and a new content is compared with a dozen others. */
const mostKept = 50_000;
const forms = new Map<string, string>();
