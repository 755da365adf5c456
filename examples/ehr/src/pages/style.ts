/** A hospital record's plain look, none of MAST's. Every pair of colours is at least 4.5:1, edges of controls 3:1. */
export const style = `
:root{--ink:#1b2430;--quiet:#4a5666;--page:#f1f3f6;--ground:#fff;--line:#ccd3dc;--edge:#66758a;--deep:#233a5e;--link:#1b4d8f;--soft:#e5ebf3;--focus:#b35c00}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 Arial,'DejaVu Sans',sans-serif;color:var(--ink);background:var(--page);overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:2px}
h1{margin:0 0 12px;font-size:24px;line-height:1.25}
h2{margin:0 0 8px;font-size:18px;line-height:1.3}
p{margin:0 0 10px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;padding:8px 12px;background:#fff;z-index:1}
.top{display:flex;flex-wrap:wrap;gap:4px 18px;align-items:center;padding:8px 20px;background:var(--deep);color:#fff}
.top :focus-visible{outline-color:#fff}
.top a,.top span{display:inline-flex;align-items:center;min-height:28px;color:#fff}
.top .name{font-size:18px;font-weight:700;text-decoration:none}
.top .organisation{margin-right:auto}
.top form{margin:0}
main,footer{max-width:1240px;margin:0 auto;padding:16px 20px}
footer{padding-top:0;color:var(--quiet);font-size:14px}
button,.button{display:inline-block;min-height:36px;padding:6px 14px;border:1px solid var(--deep);border-radius:3px;background:var(--ground);color:var(--deep);font:inherit;font-weight:700;text-decoration:none;cursor:pointer}
.top button{min-height:30px;padding:2px 12px;border-color:#fff;background:transparent;color:#fff}
.first{background:var(--deep);color:#fff}
.patients{list-style:none;margin:0;padding:0;background:var(--ground);border:1px solid var(--line)}
.patients li{border-top:1px solid var(--line)}
.patients a{display:flex;flex-wrap:wrap;gap:2px 20px;padding:10px 16px}
.patients li:first-child{border-top:0}
.quiet{color:var(--quiet)}
.banner{position:sticky;top:0;margin:0 0 16px;padding:8px 16px;background:var(--soft);border-left:5px solid var(--deep)}
.banner h1{margin:0;font-size:20px}
.banner dl{display:flex;flex-wrap:wrap;gap:2px 24px;margin:0}
.banner div{display:flex;gap:6px}
.banner dt{color:var(--quiet)}
.banner dd{margin:0}
.record{display:grid;grid-template-columns:minmax(0,300px) minmax(0,1fr);gap:20px;align-items:start}
@media (max-width:800px){.record{grid-template-columns:minmax(0,1fr)}.banner{position:static}}
.card{margin:0 0 12px;padding:12px 14px;background:var(--ground);border:1px solid var(--line);border-top:4px solid var(--deep)}
.card p{margin:0 0 8px}
.card .does{display:flex;flex-wrap:wrap;gap:8px;margin-bottom:8px}
summary{min-height:36px;padding:6px 0;color:var(--link);cursor:pointer}
details button{display:block;width:100%;margin-top:6px;text-align:left}
iframe{display:block;width:100%;height:calc(100vh - 190px);min-height:620px;border:1px solid var(--edge);background:var(--ground)}
`;
