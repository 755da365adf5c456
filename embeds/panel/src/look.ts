/** The panel's look as style sheets, for pages of ours around it: tokens on `:host`, what every screen shares, and forms. */
export { base } from './styles/base.ts';
export { form } from './styles/form.ts';
export { tokens } from './styles/tokens.ts';
