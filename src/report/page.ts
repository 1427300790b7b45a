import type { Report } from '../core/index';
import type { Canvas } from './charts/draw';
import { contextOf, type Context } from './context';
import { Html, markup } from './html';
import { patterns } from './patterns';
import { agreement } from './sections/agreement';
import { dependence } from './sections/dependence';
import { events } from './sections/events';
import { head } from './sections/head';
import { register } from './sections/register';
import { restsOn } from './sections/restsOn';
import { sheet } from './sections/sheet';
import { themed, structure } from './style';

/** A part of the page by itself: what differs can be put in its place. */
export interface Part {
	readonly name: string;
	readonly html: string;
}

const sections: readonly (readonly [name: string, title: string, make: (context: Context) => Html])[] = [
	['sheet', 'Publication sheet', sheet],
	['rests', 'What each article rests on', restsOn],
	['events', 'Events', events],
	['dependence', 'Dependence', dependence],
	['agreement', 'Agreement', agreement],
	['claims', 'Claims', register],
];

/** The page in parts, in order. */
export function partsOf(report: Report, canvas: Canvas): readonly Part[] {
	const context = contextOf(report, canvas);
	const contents = markup`<nav aria-label="Contents">
		<ul>
			${sections.map(([name, title]) => markup`<li><a href="#${name}">${title}</a></li>`)}
		</ul>
	</nav>`;
	return [
		{ name: 'head', html: markup`${patterns}${head(context)}${contents}`.text },
		...sections.map(([name, , make]) => ({ name, html: make(context).text })),
	];
}

/** The report as one file that needs nothing else: no script, no address of anything that it would load. */
export function pageOf(report: Report, canvas: Canvas): string {
	const body = partsOf(report, canvas).map((part) => new Html(part.html));
	return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Corroborate">
<meta name="referrer" content="no-referrer">
<title>${report.name}: Corroborate report</title>
<style>${new Html(themed + structure)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.text;
}
