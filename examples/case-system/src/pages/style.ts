/** A working tool's look: its own type and colours, none of MAST's. Every pair of colours is at least 4.5:1, edges of controls 3:1. */
export const style = `
:root{--ink:#1c2420;--quiet:#4b5751;--page:#f2f4f1;--ground:#fff;--line:#cdd5cf;--edge:#6b7a72;--deep:#1f4739;--link:#1a5943;--soft:#e4ece7;--fault:#9c1f16;--fault-soft:#fdf1f0;--focus:#b35c00}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif;color:var(--ink);background:var(--page)}
a{color:var(--link);text-underline-offset:2px}
h1{margin:0 0 16px;font-size:26px;line-height:1.25;overflow-wrap:anywhere}
h2{margin:0 0 10px;font-size:18px;line-height:1.3}
p{margin:0 0 12px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;padding:8px 12px;background:#fff;z-index:1}
.top{display:flex;flex-wrap:wrap;gap:4px 18px;align-items:center;padding:10px 24px;background:var(--deep);color:#fff}
.top :focus-visible{outline-color:#fff}
.top a{display:inline-flex;align-items:center;min-height:28px;color:#fff}
.top .name{font-size:19px;font-weight:600;text-decoration:none}
.top .organisation{margin-right:auto}
.top form{margin:0}
.top button{min-height:30px;padding:2px 12px;border:1px solid #fff;border-radius:3px;background:none;color:#fff;font:inherit;cursor:pointer}
.sections{background:var(--ground);border-bottom:1px solid var(--line)}
.sections ul,.tabs ul{display:flex;flex-wrap:wrap;gap:0 4px;list-style:none;margin:0;padding:0}
.sections ul{max-width:1232px;margin:0 auto;padding:0 16px}
.sections a,.tabs a{display:block;padding:11px 12px 8px;border-bottom:3px solid transparent;color:var(--ink);text-decoration:none}
.sections a:hover,.tabs a:hover{text-decoration:underline}
.sections a[aria-current],.tabs a[aria-current]{border-bottom-color:var(--deep);font-weight:600}
.tabs{margin:0 0 16px;border-bottom:1px solid var(--line)}
main,footer{max-width:1232px;margin:0 auto;padding:20px 24px}
footer{padding-top:0;color:var(--quiet);font-size:14px}
.headed{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;align-items:start}
.crumbs{margin:0 0 4px;font-size:14px;color:var(--quiet)}
.button{display:inline-block;min-height:40px;padding:8px 16px;border:1px solid var(--deep);border-radius:4px;background:var(--deep);color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button:hover{background:#16352b}
.row{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:end}
label,legend{font-weight:600}
.hint,.optional,.count,.when{color:var(--quiet)}
.optional{font-weight:400}
.hint{display:block;font-size:15px}
input,textarea{width:100%;min-height:40px;padding:6px 10px;border:1px solid var(--edge);border-radius:4px;background:#fff;color:inherit;font:inherit}
input[aria-invalid],textarea[aria-invalid]{border:2px solid var(--fault)}
.find{max-width:560px;margin:0 0 12px}
.find label{display:block}
.find input{flex:1 1 220px;width:auto}
.find button{min-height:40px;padding:6px 16px;border:1px solid var(--edge);border-radius:4px;background:#fff;font:inherit;cursor:pointer}
.find .row{align-items:center;margin-top:4px}
table{width:100%;border-collapse:collapse;background:var(--ground);border:1px solid var(--line)}
th,td{padding:10px 14px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{background:var(--soft);font-size:14px}
tbody th{font-weight:600}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,440px);gap:20px;align-items:start}
html.away body{visibility:hidden}
.columns.case{grid-template-rows:auto 1fr;row-gap:0}
.columns.case>aside{grid-column:2;grid-row:1/span 2}
.columns.one{grid-template-columns:minmax(0,720px)}
section,aside,.referral{padding:18px 20px;margin:0 0 16px;background:var(--ground);border:1px solid var(--line);border-radius:4px}
mast-panel[hidden]{display:none!important}
dl{margin:0}
dl div{display:grid;grid-template-columns:150px 1fr;gap:8px;padding:6px 0;border-bottom:1px solid var(--line)}
dl div:last-child{border:0}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
ul{margin:0;padding-left:22px}
.notes{list-style:none;margin:0;padding:0}
.notes li{padding:6px 0;border-bottom:1px solid var(--line)}
.notes li:last-child{border:0}
.notes .when{display:block;font-size:14px}
.members{list-style:none;padding:0;display:grid;gap:8px}
.members a{display:block;padding:10px 14px;border:1px solid var(--line);border-left:5px solid var(--line);border-radius:4px;color:var(--ink);text-decoration:none}
.members a:hover strong{text-decoration:underline}
.members a[aria-current]{border-color:var(--deep);background:var(--soft)}
.members span{display:block;color:var(--quiet)}
.people{display:grid;gap:8px;max-width:520px}
.people button{padding:12px 14px;border:1px solid var(--edge);border-radius:4px;background:#fff;color:inherit;font:inherit;text-align:left;cursor:pointer}
.people button:hover{background:var(--soft)}
.people span{display:block;color:var(--quiet)}
fieldset{margin:0 0 20px;padding:0;border:0;min-width:0}
.referral>fieldset>legend{font-size:18px;margin-bottom:6px}
.field{margin:0 0 14px}
.field label{display:block}
.short{max-width:160px}
.birth{margin-bottom:14px}
.birth label{display:block;font-weight:400}
.birth .day,.birth .month{width:72px}
.birth .year{width:96px}
.fault{display:block;color:var(--fault);font-weight:600}
.problems{margin:0 0 16px;padding:14px 18px;border:3px solid var(--fault);background:var(--fault-soft);max-width:720px}
.problems a{color:var(--fault)}
.saved,.unsaved{padding:10px 14px;border-left:5px solid var(--deep);background:var(--soft)}
.unsaved{border-left-color:var(--focus);background:#fdf3e7}
@media (max-width:820px){
.columns,.columns.one{grid-template-columns:minmax(0,1fr)}
.columns.case>aside{grid-column:1;grid-row:auto}
.cases thead{position:absolute;left:-9999px}
.cases,.cases tbody,.cases tr,.cases th,.cases td{display:block}
.cases tr{padding:10px 14px;border-bottom:1px solid var(--line)}
.cases th,.cases td{padding:2px 0;border:0}
.cases td:empty{display:none}
.cases td::before{content:attr(data-label) ": ";color:var(--quiet)}
.columns>div>section{margin-bottom:12px}
}
@media (max-width:480px){
.top,main,footer{padding-left:14px;padding-right:14px}
.sections ul{padding:0 2px}
section,aside,.referral{padding:14px}
aside{padding:10px 6px}
aside h2{padding:0 6px}
dl div{grid-template-columns:minmax(0,1fr);gap:0}
}
@media (pointer:coarse){.top a,.top button,.sections a,.tabs a,.button,.find button,.find input,.find a,.crumbs a,.cases th a,.members a,.people button,input{min-height:44px}.crumbs a,.find a,.cases th a{display:inline-flex;align-items:center}}
@media print{.top form,.sections,.skip,.language{display:none}}
`;
