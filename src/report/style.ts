/** Colours of the file by itself: light, dark, and those of a system with high contrast. */
export const themed = `
:root {
	color-scheme: light dark;
	--ink: #1c2127; --quiet: #59636e; --rule: #d3d9df; --paper: #fff; --shade: #f4f6f8;
	--firm: #1a5a96; --weak: #9a4f00; --own: #59636e; --link: #1a5a96; --alert: #a4161a;
}
@media (prefers-color-scheme: dark) {
	:root {
		--ink: #e4e8ec; --quiet: #9aa5b1; --rule: #3a424b; --paper: #16191d; --shade: #1f242a;
		--firm: #6db3f2; --weak: #f0a350; --own: #9aa5b1; --link: #7dbdf5; --alert: #ff8a80;
	}
}
@media (forced-colors: active) {
	:root {
		--ink: CanvasText; --quiet: CanvasText; --rule: CanvasText; --paper: Canvas; --shade: Canvas;
		--firm: CanvasText; --weak: CanvasText; --own: CanvasText; --link: LinkText; --alert: CanvasText;
		--faint: 1;
	}
	.claims > li:target { outline: 2px solid LinkText; outline-offset: 2px; }
}
@media print {
	:root {
		--ink: #000; --quiet: #444; --rule: #bbb; --paper: #fff; --shade: #fff;
		--firm: #123f69; --weak: #7a3f00; --own: #444; --link: #000; --alert: #7a0f13;
	}
}
body { margin: 0; }
`;

/** Colours of VS Code’s themes. */
export const ofTheEditor = `
:root {
	--ink: var(--vscode-editor-foreground); --quiet: var(--vscode-descriptionForeground);
	--rule: var(--vscode-panel-border, var(--vscode-contrastBorder)); --paper: var(--vscode-editor-background);
	--shade: var(--vscode-textBlockQuote-background, transparent);
	--firm: var(--vscode-charts-blue); --weak: var(--vscode-editorWarning-foreground); --own: var(--vscode-descriptionForeground);
	--link: var(--vscode-textLink-foreground); --alert: var(--vscode-errorForeground);
}
body.vscode-high-contrast { --rule: var(--vscode-contrastBorder); --quiet: var(--ink); --firm: var(--ink); --weak: var(--ink); --own: var(--ink); --faint: 1; --grid: 0.45; }
body { padding: 0; }
`;

/** What stands where, in what size. */
export const structure = `
body { background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem 5rem; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 650; margin: 0; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -0.015em; }
h2 { font-size: 1.35rem; letter-spacing: -0.01em; }
h3 { font-size: 1.05rem; }
h4 { font-size: 0.85rem; margin-top: 1rem; }
p, ul, ol, dl, figure, table { margin: 0; padding: 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
small { display: block; font-size: 0.8rem; color: var(--quiet); font-weight: 400; overflow-wrap: anywhere; }
code { font: 0.9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.quiet, .none, .lead, .about { color: var(--quiet); }
.lead { max-width: 44rem; margin-top: 0.35rem; }
.none { margin-top: 0.35rem; }
.patterns { position: absolute; }

.kicker { font-size: 0.8rem; color: var(--quiet); margin-bottom: 0.25rem; }
.standing { font-size: 1.05rem; margin-top: 0.4rem; }
.facts { display: flex; flex-wrap: wrap; gap: 0.6rem 2.5rem; margin-top: 1.4rem; }
.facts dt { font-size: 0.8rem; color: var(--quiet); }
.facts dd { margin: 0; }
.handling { font-weight: 650; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin-top: 1.6rem; padding: 0.6rem 0; border-block: 1px solid var(--rule); }
section { margin-top: 3.2rem; scroll-margin-top: 1.2rem; }

table { border-collapse: collapse; width: 100%; margin-top: 1rem; font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: top; padding: 0.45rem 1.25rem 0.45rem 0; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { font-size: 0.8rem; font-weight: 400; color: var(--quiet); vertical-align: bottom; line-height: 1.3; }
tbody th { font-weight: 500; overflow-wrap: break-word; }
.bars tbody th { min-width: 14rem; width: 32%; }
.sheet { min-width: 44rem; }
.agreement { width: auto; min-width: 34rem; }
.number { text-align: end; white-space: nowrap; }
thead .number { white-space: normal; }
.date { white-space: nowrap; }
.zero { color: var(--quiet); opacity: var(--faint, 0.65); }
.scroll { overflow-x: auto; }
.decision { font-weight: 650; }
.decision.hold, .decision.drop, .differs { color: var(--alert); }
.tally { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; list-style: none; margin-top: 0.9rem; }
.tally b { font-size: 1.5rem; font-weight: 650; margin-inline-end: 0.2rem; font-variant-numeric: tabular-nums; }

.swatch { display: block; margin: 0 0 0.2rem auto; }
.bar { white-space: nowrap; }
.bar b { font-weight: 500; margin-inline-start: 0.5rem; vertical-align: 0.15rem; }
.bars tbody td, .bars tbody th, .voices tbody td, .voices tbody th { vertical-align: middle; }
.bars thead .number { width: 4.2rem; }
.bars tbody td, .bars tbody th { padding-block: 0.3rem; }
.voices { table-layout: fixed; min-width: 40rem; }
.voices th:first-child { width: 34%; }
.voices td, .voices th { padding-block: 0.25rem; }
.voices tbody th { font-weight: 400; }
.voices th:nth-child(n + 2):nth-child(-n + 4) { width: 12%; }
figure { margin-top: 1rem; overflow-x: auto; }
figcaption { font-size: 0.85rem; font-weight: 650; }
.chart { overflow: visible; vertical-align: middle; }
.chart text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: var(--ink); stroke: none; font-variant-numeric: tabular-nums; }
.chart .axis text, .chart .bounds text { font-size: 11px; fill: var(--quiet); }
.chart .axis path, .chart .axis line { stroke: var(--quiet); }
.chart .guide line, .chart .grid line { stroke: var(--rule); stroke-opacity: var(--grid, 1); }
.f-named, .f-pseudonymous { --edge: var(--firm); }
.f-anonymous, .f-vague { --edge: var(--weak); }
.f-none, .f-author { --edge: var(--own); }
[class^="f-"] rect { stroke: var(--edge); stroke-width: 1px; fill: none; pointer-events: all; }
.f-named rect { fill: var(--firm); }
.f-pseudonymous rect { fill: url(#fill-pseudonymous); }
.f-anonymous rect { fill: url(#fill-anonymous); }
.f-vague rect { fill: url(#fill-vague); }
.f-none rect { stroke-dasharray: 2 2; }
.patterns .firm { stroke: var(--firm); stroke-width: 2px; }
.patterns path.weak { stroke: var(--weak); stroke-width: 1.6px; }
.patterns circle.weak { fill: var(--weak); }
.chart a:hover rect, .chart a:focus-visible rect { stroke: var(--ink); stroke-width: 2px; }
.chart a:focus-visible { outline-offset: 1px; }
figcaption .quiet { font-weight: 400; }
.firm rect { fill: var(--firm); stroke: var(--firm); stroke-width: 1.5px; }
.told rect { fill: var(--weak); stroke: var(--weak); stroke-width: 1.5px; }
.chart .hollow rect { fill: var(--paper); }
.interval line { stroke: var(--firm); stroke-width: 2px; stroke-opacity: 1; }
.alpha circle { fill: var(--firm); stroke: none; }
.bound line { stroke: var(--quiet); stroke-dasharray: 3 3; stroke-opacity: 1; }

.event { margin-top: 2rem; }
.about { font-size: 0.85rem; }
.note { max-width: 44rem; margin-top: 0.35rem; }
.evidence, .blockers { padding-inline-start: 1.1rem; margin-top: 0.3rem; max-width: 46rem; }
.evidence li, .blockers li { margin-top: 0.4rem; }
.chains > div { margin-top: 0.9rem; }
.chains dt { font-weight: 500; }
.chains dd { margin: 0.1rem 0 0 1.1rem; font-family: ui-serif, Georgia, "Times New Roman", serif; }
section > h3 { margin-top: 1.6rem; }
.article { margin-top: 2.2rem; content-visibility: auto; contain-intrinsic-size: auto 40rem; }
.review { margin-top: 0.35rem; }
.claims { list-style: none; margin-top: 0.8rem; }
.claims > li { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); column-gap: 1rem; padding: 0.55rem 0; border-top: 1px solid var(--rule); scroll-margin-top: 1rem; }
.claims > li > * { grid-column: 2; }
.claims > li > .line { grid-column: 1; grid-row: 1; font-size: 0.85rem; line-height: 1.75; font-variant-numeric: tabular-nums; }
.claims > li:target { background: var(--shade); box-shadow: -0.6rem 0 0 var(--shade), 0.6rem 0 0 var(--shade); }
.words { font-family: ui-serif, Georgia, "Times New Roman", serif; font-size: 1.05rem; max-width: 44rem; overflow-wrap: anywhere; }
.meta { font-size: 0.85rem; color: var(--quiet); max-width: 48rem; overflow-wrap: anywhere; }

@media (max-width: 40rem) {
	main { padding: 1.5rem 1rem 3rem; }
	.claims > li { display: block; }
}
@media print {
	:root { font-size: 75%; }
	body { font-size: 12px; }
	main { max-width: none; padding: 0; }
	.bar .chart { zoom: 0.6; }
	figure .chart { max-width: 100%; height: auto; }
	nav { display: none; }
	section { margin-top: 2rem; }
	a { text-decoration: none; }
	tr, li, figure { break-inside: avoid; }
	h2, h3 { break-after: avoid; }
	.article { content-visibility: visible; }
}
`;
