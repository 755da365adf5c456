/** Plain and a little dated on purpose: what the panel must live in. */
export const style = `
*{box-sizing:border-box}
body{margin:0;font:15px/1.45 Verdana,Tahoma,'DejaVu Sans',sans-serif;color:#222;background:#eef0ec}
.top{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding:8px 20px;background:#23453a;color:#fff}
.top .name{color:#fff;font-size:18px;font-weight:bold;text-decoration:none}
.top .space{flex:1}
.top form{margin:0}
.top button{min-height:28px;padding:2px 10px;border:1px solid #fff;background:none;color:#fff;font:inherit;cursor:pointer}
main{max-width:1180px;margin:0 auto;padding:16px 20px}
footer{max-width:1180px;margin:0 auto;padding:8px 20px 24px;color:#555;font-size:13px}
h1{margin:4px 0 16px;font-size:24px}
h2{margin:0 0 8px;font-size:16px}
a{color:#1d5a45}
table{width:100%;border-collapse:collapse;background:#fff}
th,td{padding:9px 12px;border:1px solid #cbd2c8;text-align:left;font-weight:normal}
thead th{background:#dde3da;font-weight:bold}
section,aside{padding:14px 16px;margin-bottom:16px;background:#fff;border:1px solid #cbd2c8}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,420px);gap:16px;align-items:start}
dl{margin:0}
dl div{display:grid;grid-template-columns:130px 1fr;gap:8px;padding:5px 0;border-bottom:1px solid #e6eae4}
dt{color:#555}
dd{margin:0}
ul{margin:0;padding-left:20px}
.crumbs{margin:0;font-size:13px}
.people{display:grid;gap:8px;max-width:480px}
.people button{padding:12px;border:1px solid #23453a;background:#fff;font:inherit;text-align:left;cursor:pointer}
.people span{color:#555}
:focus-visible{outline:3px solid #b35c00;outline-offset:2px}
@media (max-width:800px){.columns{grid-template-columns:minmax(0,1fr)}}
`;
