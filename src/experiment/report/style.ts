/** The look of a report: a quiet page that prints, with the tissue as the only saturated thing. */
export const style = `
:root{--bg:#fff;--surface:#f5f7f9;--text:#15191e;--muted:#525c67;--line:#dfe4ea;--accent:#0b62c4}
@media (prefers-color-scheme:dark){:root{--bg:#0e1116;--surface:#161b22;--text:#e8ecf1;--muted:#a3adba;--line:#2a323c;--accent:#5db0ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1180px;padding:32px 24px 64px;background:var(--bg);color:var(--text);font:15px/1.6 system-ui,"Segoe UI",Roboto,sans-serif;font-feature-settings:"tnum"}
h1{font-size:28px;line-height:1.25;margin:0 0 4px}
h2{font-size:20px;margin:48px 0 8px;padding-top:16px;border-top:1px solid var(--line)}
h3{font-size:15px;margin:20px 0 4px}
p{margin:6px 0 12px;max-width:76ch}
.muted,figcaption{color:var(--muted)}
figcaption{font-size:13px;line-height:1.45;margin-top:6px}
figure{margin:0}
.verdict{font-size:20px;line-height:1.4;margin:16px 0;max-width:60ch}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:16px 0}
.facts div{background:var(--surface);border-radius:6px;padding:10px 12px}
.facts b{display:block;font-size:20px;font-weight:650}
.facts span{font-size:12px;color:var(--muted)}
.grid{display:grid;gap:24px;grid-template-columns:repeat(auto-fit,minmax(320px,1fr))}
figure.tissue h3{margin:0 0 6px}
.multiples{display:grid;gap:14px;grid-template-columns:repeat(auto-fill,minmax(150px,1fr))}
.multiples svg.picture{margin-bottom:2px}
.warnings{list-style:none;padding:0;margin:12px 0}
.warnings li{border-left:3px solid #d9703f;background:var(--surface);padding:8px 12px;margin:6px 0;border-radius:0 6px 6px 0;max-width:90ch}
svg{display:block;width:100%;height:auto}
svg text{font-size:12px;fill:var(--text);font-family:inherit}
svg text.title{font-weight:600;font-size:13px}
svg text.tick{fill:var(--muted);font-size:11px}
svg text.mark{fill:#15191e;font-size:11px}
svg .end{text-anchor:end}
svg .middle{text-anchor:middle}
svg line.grid{stroke:var(--line);stroke-width:1}
svg.picture{border-radius:6px;overflow:hidden;background:#0e1116;margin-bottom:6px}
svg.bars{max-width:720px}
.key{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;margin:8px 0;font-size:13px}
.swatch{display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:6px;vertical-align:-1px}
table{border-collapse:collapse;font-size:13px;width:100%}
th,td{text-align:left;padding:4px 10px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--muted);font-weight:550}
td.n,th.n{text-align:right;white-space:nowrap}
code,pre{font-family:ui-monospace,"JetBrains Mono",Menlo,monospace;font-size:13px}
pre{background:var(--surface);border-radius:6px;padding:12px;overflow:auto}
details{margin:8px 0}
summary{cursor:pointer;color:var(--accent)}
.set{font-weight:650}
.scroll{overflow-x:auto}
@media print{body{max-width:none;padding:0}h2{break-after:avoid}figure,tr{break-inside:avoid}details>*{display:block}}
@page{margin:16mm}
`;
