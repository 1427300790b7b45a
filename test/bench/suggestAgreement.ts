import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { classifySource, readText, suggestDefaults } from '../../src/core';

/**
 * Prints how far the defaults of a tagged claim agree with people's annotations; sets no bar.
 * `tsx test/bench/suggestAgreement.ts FOLDER`: YAML files named after the seeds' first three letters, with `claims`
 * (`start`, `end`, `claimType`, `attribution`) and `sources` (`exact`, `identification`), offsets in code points.
 */
interface Annotated {
	readonly sources: readonly {
		readonly id: string;
		readonly exact: string;
		readonly start: number;
		readonly end: number;
		readonly identification: string;
	}[];
	readonly claims: readonly {
		readonly start: number;
		readonly end: number;
		readonly claimType: string;
		readonly attribution: { readonly mode: string; readonly source: string | null };
	}[];
}

const acts: Readonly<Record<string, string>> = {
	assessment: 'assesses',
	prediction: 'predicts',
	intent: 'intends',
};
const topics: Readonly<Record<string, string>> = {
	'territorial-control': 'territory',
	background: 'other',
	provenance: 'other',
};

const scores = new Map<string, { agreed: number; of: number }>();
const score = (name: string, agrees: boolean): void => {
	const one = scores.get(name) ?? { agreed: 0, of: 0 };
	scores.set(name, { agreed: one.agreed + Number(agrees), of: one.of + 1 });
};

const folder = process.argv[2] ?? '.';
for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
	const text = readFileSync(`seeds/${name}`, 'utf8');
	const annotated = parse(readFileSync(`${folder}/${name.slice(0, 3)}.yaml`, 'utf8')) as Annotated;
	const reading = readText(text);
	for (const { exact, identification } of annotated.sources)
		score('identification', classifySource(exact).identification === identification);
	for (const { start, end, claimType, attribution } of annotated.claims) {
		const defaults = suggestDefaults(text, reading, { start, end });
		score('act', defaults.act === (acts[claimType] ?? 'reports'));
		// A type that is an act leaves the topic open.
		if (!acts[claimType]) score('topic', defaults.topic === (topics[claimType] ?? claimType));
		score('mode', defaults.mode === (attribution.mode === 'direct' ? 'direct-quote' : attribution.mode));
		const source = annotated.sources.find(({ id }) => id === attribution.source);
		const span = defaults.source?.span;
		if (source) score('source', span !== undefined && span.start < source.end && source.start < span.end);
	}
}
for (const [name, { agreed, of }] of scores)
	console.log(`${name}: ${agreed} of ${of} (${((100 * agreed) / of).toFixed(1)} %)`);
