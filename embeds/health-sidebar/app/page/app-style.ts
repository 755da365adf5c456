/** The application's one style sheet: a quiet frame around the panel, in light, dark, more contrast and forced colours. Sizes in rem, so that a browser's own text size counts. */
export const appStyle = `:root { color-scheme: light dark; --page: #ffffff; --text: #14191f; --quiet: #46606b; --line: #c3d0d5; --bar: #12303b; --bar-text: #ffffff; --focus: #ffdd00; --focus-text: #0b0c0c; --mark: #a87600; }
@media (prefers-color-scheme: dark) { :root { --page: #15191e; --text: #eef1f4; --quiet: #b3bfc7; --line: #47525c; --bar: #0c2129; --mark: #d9a521; } }
@media (prefers-contrast: more) { :root { --quiet: var(--text); --line: var(--text); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 Arial, sans-serif; overflow-wrap: anywhere; }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: 0.5rem 1rem; background: var(--bar); color: var(--bar-text); }
header p { margin: 0; font-weight: 700; }
button { min-height: 2rem; padding: 0.25rem 0.75rem; border: 1px solid currentcolor; border-radius: 4px; background: transparent; color: inherit; font: inherit; cursor: pointer; }
button:focus-visible, h1:focus-visible { outline: 3px solid var(--focus); outline-offset: 0; background: var(--focus); color: var(--focus-text); }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.375rem; line-height: 1.25; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1.25rem; line-height: 1.25; }
section.fault { border-left: 5px solid var(--mark); padding-left: 1rem; }
.quiet { color: var(--quiet); }
.banner { margin: 0 0 1rem; padding: 0.5rem 1rem; border: 2px solid var(--text); }
.banner dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; }
.banner div { display: flex; gap: 0.5rem; }
.banner dt { color: var(--quiet); }
.banner dd { margin: 0; font-weight: 700; }
[hidden] { display: none !important; }
`;
