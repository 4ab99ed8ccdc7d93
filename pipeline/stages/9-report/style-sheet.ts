/** The one style of all pages: light and dark, phone to wide screen, and paper. */
export const styleSheet = `
:root{--ground:#fbfaf7;--card:#fff;--ink:#17242b;--soft:#52616a;--line:#d9dedc;--accent:#0b6472;--warm:#9a4a00;--warmback:#fdf0dd;--sea:#dcebf1;--water:#356478;
--t0:#eef4f1;--t1:#d5e8e3;--t2:#b4d8d3;--t3:#8cc5c3;--t4:#66b0b3;--tileink:#0e2026;--room:#ffffffb8;--full:#0b4f5a;--ok:#1d6b3a;--bad:#a12622}
@media (prefers-color-scheme:dark){:root{--ground:#0f171b;--card:#172227;--ink:#e8eeee;--soft:#a9b8bc;--line:#2d3c42;--accent:#6cc7d2;--warm:#ffc27a;--warmback:#33281a;--sea:#12303f;--water:#8fc0d6;
--t0:#1c2a2f;--t1:#1d3a40;--t2:#1d4a51;--t3:#1a5a63;--t4:#176a75;--tileink:#f2f7f7;--room:#00000066;--full:#9fe0e6;--ok:#7bd09a;--bad:#ff9d94}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:92rem;padding:1rem clamp(.9rem,2.2vw,2rem) 3rem;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,main:focus-visible{outline:3px solid var(--warm);outline-offset:2px;border-radius:4px}
main:focus{outline:0}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem}
header{display:grid;grid-template-columns:1fr auto;gap:0 1rem;align-items:baseline}
.brand{margin:0;color:var(--soft)}.brand b{color:var(--accent);letter-spacing:.02em;margin-right:.6em}
nav{text-align:right}nav a{margin-left:1rem}
h1{grid-column:1/-1;margin:.2rem 0 .1rem;font-size:clamp(1.5rem,1.1rem + 1.6vw,2.2rem);line-height:1.15;text-wrap:balance}
.verdict{grid-column:1/-1;margin:0 0 .8rem;font-size:1.08rem;max-width:64rem}
h2{font-size:1.08rem;margin:0 0 .5rem;line-height:1.25}h3{font-size:1rem;margin:0}h3 small{font-weight:400}
small,.note{color:var(--soft);font-size:.86rem}.note{margin:.5rem 0 0}
.figures{display:grid;grid-template-columns:repeat(5,1fr);gap:.6rem;margin:0 0 .9rem;padding:0;list-style:none}
.figures li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.5rem .8rem}
.figures b{display:block;font-size:1.7rem;line-height:1.15;font-variant-numeric:tabular-nums}
.figures span{display:block;font-weight:600;font-size:.92rem}.figures small{display:block;line-height:1.25;font-size:.78rem}
.grid{display:grid;gap:.9rem;grid-template-columns:minmax(0,1.22fr) minmax(0,1.12fr) minmax(0,.98fr) minmax(0,.78fr);align-items:stretch}
.grid section{font-size:.93rem}.grid table{font-size:.9rem}.grid .note{font-size:.82rem}code{white-space:nowrap}.stack{display:grid;gap:.9rem;grid-template-rows:auto 1fr}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:.8rem .9rem;min-width:0}
.more-space{margin-top:.9rem}.more{display:grid;gap:.9rem;margin-top:.9rem;grid-template-columns:repeat(2,minmax(0,1fr))}.wide{grid-column:1/-1}
.map{display:block;width:100%;max-width:40rem;height:auto;margin:0 auto}
.map text{font-family:inherit}.map .name{font-size:15px;font-weight:600;fill:var(--tileink)}.map .num{font-size:23px;font-weight:700;fill:var(--tileink);font-variant-numeric:tabular-nums}
.map .new{font-size:14px;font-weight:700;fill:var(--tileink)}.map .far{font-size:13px;fill:var(--soft);letter-spacing:.06em}.map .small{font-size:11.5px}.map .water{font-size:14px;font-style:italic;fill:var(--water);letter-spacing:.12em}
.map .sea{fill:var(--sea)}.map .shore{fill:none;stroke:var(--water);stroke-width:1.5}.map .circle{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 5;fill:none}
.tile rect:first-of-type{stroke:var(--card);stroke-width:1}.t0 rect:first-of-type{fill:var(--t0);stroke:var(--line)}.t1 rect:first-of-type{fill:var(--t1)}.t2 rect:first-of-type{fill:var(--t2)}.t3 rect:first-of-type{fill:var(--t3)}.t4 rect:first-of-type{fill:var(--t4)}
.tile .room{fill:var(--room)}.tile .full{fill:var(--full)}.tile:hover rect:first-of-type,.tile:focus-visible rect:first-of-type{stroke:var(--warm);stroke-width:3}.tile:focus-visible{outline:none}
table{border-collapse:collapse;width:100%;font-size:.93rem}th,td{text-align:left;padding:.18rem .5rem .18rem 0;vertical-align:baseline;font-weight:400}
thead th{font-size:.82rem;color:var(--soft);border-bottom:1px solid var(--line)}tbody tr+tr>*{border-top:1px solid var(--line)}
.bars tr+tr>*{border:0}.bars th{width:57%;line-height:1.25}.bars td{white-space:nowrap}.bars b{font-variant-numeric:tabular-nums;font-weight:600}
.bar{display:inline-block;vertical-align:middle;height:.72em;width:calc(var(--w)*.55);min-width:1px;background:var(--accent);border-radius:0 3px 3px 0;margin-right:.45em}
.num{text-align:right;font-variant-numeric:tabular-nums}.filled{white-space:nowrap;width:34%}.fill{display:inline-block;position:relative;width:100%;height:.62em;border-radius:3px;background:var(--line);vertical-align:middle}
.fill i{position:absolute;inset:0 auto 0 0;width:var(--w);border-radius:3px;background:var(--accent)}.fill u{position:absolute;top:-.18em;bottom:-.18em;left:var(--f);border-left:2px solid var(--warm)}
.below{color:var(--bad);font-weight:600}
.list{margin:0;padding:0;list-style:none}.list li{display:flex;gap:.6em;align-items:baseline;padding:.14rem 0}.list b{flex:none;min-width:3.4em;text-align:right;font-variant-numeric:tabular-nums}
.plot{display:block;width:100%;max-width:30rem;height:auto;color:var(--ink);margin-top:.3rem}
.funnel{margin:.4rem 0 0;padding:0;list-style:none}.funnel li{padding:.35rem 0}.funnel .row{display:flex;gap:.6em;align-items:baseline;flex-wrap:wrap}.funnel .bar{width:var(--w);display:block;margin:.15rem 0}
.lost{margin:.1rem 0 0 0;padding:0 0 0 1rem;list-style:none;border-left:2px solid var(--line);color:var(--soft);font-size:.88rem;display:flex;flex-wrap:wrap;gap:0 1.1em}
.scroll{overflow-x:auto}.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.cards{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));padding:0;margin:.6rem 0 0;list-style:none}
.card{border:1px solid var(--line);border-radius:10px;padding:.7rem .9rem;background:var(--card);break-inside:avoid;display:flex;flex-direction:column;gap:.35rem}
.card header{display:block}.card p{margin:0}.card .next{font-weight:600}
blockquote{margin:0;padding:.35rem .7rem;border-left:4px solid var(--warm);background:var(--warmback);border-radius:0 6px 6px 0;overflow-wrap:anywhere}
.tags{display:flex;flex-wrap:wrap;gap:.3rem;margin:0;padding:0;list-style:none;font-size:.83rem}.tags li{border:1px solid var(--line);border-radius:99px;padding:.02rem .6rem}.tags .hot{background:var(--warmback);border-color:var(--warm);color:var(--warm);font-weight:600}
.contact{overflow-wrap:anywhere}.kfacts{display:grid;gap:.9rem;margin-top:.9rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}
.groups{display:grid;gap:.9rem 1.4rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,32rem),1fr))}.groups td{white-space:nowrap}
.people td{overflow-wrap:break-word}.people td:last-child{overflow-wrap:anywhere;min-width:9rem}section h2:not(:first-child){margin-top:.9rem}
footer{margin-top:1.2rem;color:var(--soft);font-size:.88rem;max-width:60rem}footer ul{padding-left:1.1rem;margin:.3rem 0}
@media (max-width:80rem){.grid{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
@media (max-width:60rem){.figures{grid-template-columns:repeat(3,1fr)}.figures small{display:none}}
@media (max-width:46rem){.grid,.more{grid-template-columns:minmax(0,1fr)}.figures{grid-template-columns:1fr 1fr;gap:.45rem}.figures li:last-child{grid-column:1/-1}.figures small{display:none}
.groups table{font-size:.82rem}.groups small{display:block}.groups th,.groups td{padding-right:.3rem}
.brand,nav{grid-column:1/-1;text-align:left}nav a{margin:0 1rem 0 0}
.people thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.people tr{display:block;padding:.5rem 0}.people td,.people th{display:inline;padding:0;border:0!important}.people td.num{font-weight:600;margin-right:.6em}.people th{font-weight:600}.people th::after{content:"\\A";white-space:pre}.people td:not(.num):not(:empty):not(:nth-last-child(-n+2))::after{content:" · "}.people td:last-child{display:block}.people tbody tr+tr{border-top:1px solid var(--line)}}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#0b6472;--warm:#9a4a00;--warmback:#fff;--sea:#eaf2f5;--water:#356478;--t0:#f4f7f6;--t1:#dcebe7;--t2:#c2dedb;--t3:#a3d0cf;--t4:#86c1c3;--tileink:#000;--room:#fff;--full:#0b4f5a;--bad:#a12622}
@page{margin:14mm}.cards{grid-template-columns:1fr 1fr;gap:3mm}.kfacts{grid-template-columns:1fr 1fr}.people{font-size:8pt}.people td:last-child{min-width:38mm}body{padding:0;font-size:10.5pt;max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}nav,.skip{display:none}section{break-inside:avoid;border-color:#bbb}.long{break-inside:auto}.grid{grid-template-columns:1.1fr 1fr}.map{max-width:110mm}.figures{grid-template-columns:repeat(5,1fr)}.figures small{display:none}.scroll{overflow:visible}a{color:inherit;text-decoration:none}thead{display:table-header-group}tr{break-inside:avoid}}
`;
