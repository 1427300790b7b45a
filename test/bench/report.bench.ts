import { check, Corpus, type Report, reportOf } from '../../src/core';
import { reportHtml } from '../../src/report/node';
import type { BenchFile } from '../host/benchTable';
import { annotated, article } from './projects';

const [articles, claims] = [500, 40];

/** The report on a large project: what it takes once its articles are read and checked, and what the page weighs. */
const reportBench: BenchFile = async () => {
	const corpus = projectOf();
	const start = performance.now();
	const findings = check(corpus, { profile: 'publish' });
	const checked = performance.now();
	const made: Report = reportOf(corpus, { name: 'bench', findings });
	const counted = performance.now();
	const page = reportHtml(made);
	const drawn = performance.now();
	const project = `${articles} articles of ${claims} claims`;
	return [
		{ what: `${project}: read and checked`, value: (checked - start) / 1000, unit: 's' },
		{ what: `${project}: the report as data`, value: (counted - checked) / 1000, unit: 's', limit: 2 },
		{ what: `${project}: the page drawn`, value: (drawn - counted) / 1000, unit: 's', limit: 10 },
		{ what: `${project}: the page`, value: page.length / 1e6, unit: 'MB', limit: 20 },
	];
};

/** A third of the claims are about one of 200 events, with figures and dates; half come through one of five outlets. */
function projectOf(): Corpus {
	const outlets = Array.from({ length: 5 }, (_, i) => `outlet-${i}`);
	const corpus = new Corpus({
		project: `corroborate: 1
sources:
  officials: { name: Officials, kind: group, identification: anonymous }
${outlets.map((slug) => `  ${slug}: { name: ${slug}, kind: media, identification: named }\n`).join('')}`,
	});
	for (let event = 0; event < 200; event++)
		corpus.setEvent(`events/event-${event}.yaml`, `name: Event ${event}\nwhen: { date: ${dayOf(event)} }\n`);
	for (let i = 0; i < articles; i++) {
		const text = article(800, i + 1);
		let claim = 0;
		const sidecar = annotated(text, claims, i * claims).replaceAll(
			'      said: { mode: author, source: "@article" }\n',
			() => saidOf(i, claim++, outlets),
		);
		corpus.put({ path: `articles/${String(i).padStart(3, '0')}.txt`, text, sidecar });
	}
	return corpus;
}

function saidOf(i: number, claim: number, outlets: readonly string[]): string {
	const said =
		claim % 2 === 0
			? '      said: { mode: author, source: "@article" }\n'
			: `      said: { mode: indirect, source: officials, via: [${outlets[(i + claim) % 5]}] }\n`;
	if (claim % 3 > 0) return said;
	const low = (i * 7 + claim) % 90;
	return `${said}      when: { date: ${dayOf(i)} }
      casualties: { low: ${low}, high: ${low + 5}, category: killed }
      events: [{ event: event-${i % 200}, stance: asserts }]\n`;
}

const dayOf = (event: number): string =>
	new Date(Date.UTC(2023, 4, 1 + (event % 200))).toISOString().slice(0, 10);

export default reportBench;
