/** The framed page around the panel, as a constructed sheet: the page's policy allows no style element. */
export const pageStyle = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html,body{margin:0;padding:0;overflow-x:hidden;background:transparent}html.away{visibility:hidden}');
  return sheet;
};
