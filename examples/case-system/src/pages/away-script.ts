/** While the page is away (another tab, the app switcher of a phone) it shows nobody: a picture of it may be kept. */
export const awayScript = `const show = () => document.documentElement.classList.toggle('away', document.hidden);
document.addEventListener('visibilitychange', show);
show();
`;
