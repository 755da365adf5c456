/** While its window is away from the screen the page is blank: a telephone's list of running apps keeps a picture of it, and so does the small window over a tab. */
export const blankWhileAway = (): void =>
  document.addEventListener('visibilitychange', () => document.documentElement.classList.toggle('away', document.hidden));
