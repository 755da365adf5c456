/** When each screen of the panel was there, in milliseconds since the epoch; `shown` is the frame after the first result was painted. */
export type Moments = Readonly<Partial<Record<'collapsed' | 'opening' | 'declaring' | 'asking' | 'shown', number>>> & { readonly end?: string };

/**
 * Runs in every frame of a page before its own scripts: in the panel's it does what a person would, without a person's pauses, and notes when each screen was there. It looks once a frame, so
 * a moment is at most one frame late. The reason names the subject, since the same words do not do for two people. Text, since it is the browser that runs it.
 */
export const pressOn = (subject: string): string => `(() => {
  if (window === window.top) return;
  const moments = (window.mastMoments = {});
  const now = () => performance.timeOrigin + performance.now();
  const done = new Set();
  const once = (name, work) => { if (!done.has(name)) { done.add(name); work(); } };
  const type = (field, text) => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })); };
  const step = () => {
    const root = document.querySelector('mast-panel-app')?.shadowRoot;
    const at = root?.querySelector('main')?.dataset.at;
    if (at) moments[at] ??= now();
    if (at === 'collapsed') once(at, () => root.querySelector('.collapsed button').click());
    if (at === 'declaring') once(at, () => {
      root.querySelector('.gateways input').click();
      type(root.querySelector('#reason'), 'Strategy discussion about the referral of ${subject.replaceAll(/[^\p{L} -]/gu, '')} at two o’clock');
      root.querySelector('#acknowledged').click();
      root.querySelector('form:has(#acknowledged) button[type=submit]').click();
    });
    if (['answered', 'choosing', 'nil', 'problem'].includes(at)) {
      requestAnimationFrame(() => setTimeout(() => { moments.shown = now(); moments.end = at; }));
      return;
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})()`;
