/** The tab's own look, by Teams' three themes; forced colours win over all of them. Sizes in px: hosts change the root's. */
export const style = `
:root { color-scheme: light; --ground: #ffffff; --ink: #242424; --quiet: #555555; --line: #707070; --action: #1f4e79; --action-ink: #ffffff; --notice: #eef3f8; --focus: #000000; --focus-ground: #ffffff; }
:root[data-theme='dark'] { color-scheme: dark; --ground: #1f1f1f; --ink: #ffffff; --quiet: #c8c8c8; --line: #a0a0a0; --action: #9cc9f0; --action-ink: #10202e; --notice: #2b3640; --focus: #ffffff; --focus-ground: #000000; }
:root[data-theme='contrast'] { color-scheme: dark; --ground: #000000; --ink: #ffffff; --quiet: #ffffff; --line: #ffffff; --action: #ffff01; --action-ink: #000000; --notice: #000000; --focus: #1aebff; --focus-ground: #000000; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/20px 'Segoe UI', system-ui, sans-serif; }
main { padding-top: 12px; }
#tab, #panel { max-width: 720px; margin: 0 auto; padding: 0 16px; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; padding: 12px 0; border-bottom: 1px solid var(--line); }
header p, header h1 { margin: 0; }
.brand { font-weight: 600; font-size: 18px; line-height: 24px; }
.tagline { color: var(--quiet); flex: 1; }
.stamp { flex-basis: 100%; color: var(--quiet); }
h1 { font-size: 20px; line-height: 28px; margin: 16px 0 8px; }
p { margin: 0 0 12px; }
fieldset { border: 0; margin: 0 0 12px; padding: 0; display: flex; gap: 24px; flex-wrap: wrap; }
.choice { display: inline-flex; align-items: center; gap: 8px; min-height: 32px; }
.choice input { width: 20px; height: 20px; margin: 0; accent-color: var(--action); }
.field { margin: 0 0 12px; max-width: 420px; }
.field label { display: block; font-weight: 600; }
.hint { display: block; color: var(--quiet); }
.field input { width: 100%; min-height: 36px; padding: 4px 8px; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 4px; }
button { font: inherit; font-weight: 600; min-height: 36px; padding: 4px 16px; border-radius: 4px; border: 1px solid var(--action); background: var(--action); color: var(--action-ink); cursor: pointer; }
button.secondary { background: var(--ground); color: var(--ink); border-color: var(--line); }
button.link { background: none; border: 0; padding: 0 4px; min-height: 24px; color: var(--ink); text-decoration: underline; font-weight: 400; }
button:disabled { opacity: 1; background: var(--ground); color: var(--quiet); border-color: var(--line); cursor: default; }
a { color: inherit; }
.notice, .fault { background: var(--notice); border-left: 4px solid var(--line); padding: 8px 12px; }
.fault { font-weight: 600; border-left-color: var(--ink); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; box-shadow: 0 0 0 5px var(--focus-ground); }
@media (forced-colors: active) { button, .field input, .notice { border: 1px solid ButtonText; } :focus-visible { outline-color: Highlight; } }
`;
