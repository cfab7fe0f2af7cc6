/** How the page looks: one column on a phone, contents beside the text on a wide screen, A4 in print, light and dark. */
export const style = `
:root{color-scheme:light dark;--page:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d4d9df;--tint:#f4f6f8;--accent:#0b4f7d;--good:#0b5c86;--bad:#9a3a00;--warn:#8a5a00;--fail:#a4161a}
@media (prefers-color-scheme:dark){:root{--page:#14181d;--ink:#e6e9ec;--soft:#a3acb6;--line:#38414b;--tint:#1d232a;--accent:#7cc0ea;--good:#7cc0ea;--bad:#f2a772;--warn:#e8c170;--fail:#ff9a92}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
[lang=ar] body,body:lang(ar){line-height:1.8}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-99rem;background:var(--page);padding:.5rem 1rem;z-index:1}
.skip:focus{inset-inline-start:1rem;top:1rem}
.frame{max-width:80rem;margin:0 auto;padding:0 1.25rem}
header{border-bottom:3px solid var(--accent);padding:2rem 0 1.25rem;margin-bottom:1.5rem}
header .kind{margin:0;color:var(--soft);font-size:.95rem}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.3rem);line-height:1.25;margin:.2em 0 .5em;text-wrap:balance}
header .facts{margin:0;padding:0;list-style:none;color:var(--soft);font-size:.95rem}
h2{font-size:1.45rem;line-height:1.3;margin:2.6rem 0 .8rem;padding-top:.6rem;border-top:1px solid var(--line)}
h2 .number,.number{color:var(--accent);font-weight:700}
h3{font-size:1.1rem;margin:1.8rem 0 .5rem}
main p,main li,main dd{max-width:46rem}
nav ol{list-style:none;margin:0;padding:0;font-size:.95rem}
nav a{display:block;padding:.2rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav h2{font-size:1rem;border:0;margin:0 0 .4rem;padding:0}
@media (min-width:64rem){.body{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:3rem}nav{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto}main>section:first-child h2{margin-top:0;border-top:0;padding-top:0}}
@media (max-width:63.99rem){nav{background:var(--tint);padding:1rem;border-radius:.4rem}}
.key-figures{list-style:none;margin:1.2rem 0;padding:0;display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
@media (min-width:40rem){.key-figures{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (min-width:78rem){.key-figures{grid-template-columns:repeat(4,minmax(0,1fr))}}
.key-figures li{max-width:none;background:var(--tint);border-inline-start:4px solid var(--accent);border-radius:.3rem;padding:.9rem 1rem}
.key-figures p{margin:0}
.key-figures .label{color:var(--soft);font-size:.9rem}
.key-figures .figure{margin:.1rem 0 .35rem}
.key-figures .value{font-size:1.5rem;font-weight:700;line-height:1.2}
.unit{color:var(--soft);font-size:.85em;font-weight:400}
.good{color:var(--good)}.bad{color:var(--bad)}
figure{margin:1.6rem 0}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.35;font-variant-numeric:tabular-nums lining-nums}
caption,.caption{text-align:start;font-weight:600;font-size:1rem;padding:0 0 .5rem;margin:0}
caption .held{display:inline-block;position:sticky;inset-inline-start:0;max-width:calc(100vw - 2.5rem)}
th,td{padding:.32rem .55rem;text-align:start;vertical-align:top;font-weight:400}
thead th{border-top:2px solid var(--ink);border-bottom:1px solid var(--ink);vertical-align:bottom;font-weight:600}
thead .unit{display:block}
tbody tr+tr>*{border-top:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:2px solid var(--ink)}
tbody th{min-width:8rem}
@media screen{table.dense{font-size:.8rem}.dense th,.dense td{padding:.28rem .36rem}}
.n{text-align:right}
td.n{direction:ltr;white-space:nowrap;unicode-bidi:isolate}
.level-1{padding-inline-start:1.5rem}.level-2{padding-inline-start:2.5rem}
tr.total>*{font-weight:700}
tr.heading>th{font-weight:600;background:var(--tint)}
.notes{font-size:.85rem;line-height:1.5;color:var(--soft);padding-top:.4rem}
.notes p{margin:.1rem 0;max-width:60rem}
.chart svg{display:block;width:100%;max-width:52rem;height:auto;min-width:34rem}
.chart .scroll{background:#fff;border-radius:.3rem}
@media (prefers-color-scheme:dark){.chart .scroll{padding:.6rem}}
td.n{position:relative}
.mark{position:absolute;right:.12rem;font-weight:700}
.uncertain{color:var(--soft)}
details{margin-top:.5rem;font-size:.9rem}
summary{cursor:pointer;color:var(--accent)}
details table{width:auto;margin-top:.4rem;font-size:.82rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) minmax(0,1fr);gap:.45rem 1.2rem;margin:1rem 0}
dt{font-weight:600}dd{margin:0}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.6rem}}
.callout{border:1px solid var(--line);border-inline-start:5px solid var(--accent);border-radius:.3rem;background:var(--tint);padding:.8rem 1rem;margin:1.2rem 0}
.callout .title{margin:0;font-weight:700}
.callout p{margin:.2rem 0}
.callout ul{margin:.3rem 0;padding-inline-start:1.3rem}
.callout.warning{border-inline-start-color:var(--warn)}.callout.warning .title{color:var(--warn)}
.callout.failed{border:2px solid var(--fail);border-inline-start-width:8px}.callout.failed .title{color:var(--fail);font-size:1.15rem}
footer{border-top:1px solid var(--line);margin-top:3rem;padding:1rem 0 2rem;color:var(--soft);font-size:.85rem}
@page{size:A4;margin:18mm 15mm 16mm}
@page broad{size:A4 landscape;margin:15mm}
@media print{:root{color-scheme:light;--page:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:#f3f3f3;--accent:#0b4f7d;--good:#0b5c86;--bad:#9a3a00;--warn:#8a5a00;--fail:#a4161a}
html{font-size:12px}body{font-size:9.5pt;line-height:1.4}.notes{font-size:7.5pt}section.annex{break-before:page}.skip,details{display:none}.frame{max-width:none;padding:0}.body{display:block}nav{position:static;max-height:none;background:none;padding:0}
header{padding-top:0}h2{break-after:avoid;margin-top:1.6rem}h3,.caption,caption{break-after:avoid}.scroll{overflow:visible}
table{font-size:8pt}table.wide{font-size:6.8pt}th,td{padding:.14rem .25rem}tbody th{min-width:0}td:last-child bdi{overflow-wrap:anywhere}.broad,.annex>h2:has(+.broad){page:broad}.held{max-width:none}.short{break-inside:avoid}tbody tr:nth-child(-n+3){break-before:avoid}tr,.key-figures li,.callout,.chart,dl>*{break-inside:avoid}thead{display:table-header-group}
.chart .scroll{padding:0}.chart svg{min-width:0;max-width:none}.key-figures{grid-template-columns:repeat(2,1fr)}.key-figures .value{font-size:16pt}main p,main li,main dd,.notes p{max-width:none}a{color:inherit;text-decoration:none}}
`.trim();
