import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { Corpus, pairTarget, proposeRelations } from '../../../src/core';
import type { BenchRow } from '../../host/benchTable';
import { report, reportsProject } from '../reports';

interface Expected {
	readonly article: string;
	/** Code points. */
	readonly start: number;
	readonly end: number;
}

interface Gold {
	readonly relations: readonly {
		readonly id: string;
		readonly a: readonly Expected[];
		readonly b: readonly Expected[];
	}[];
}

interface Side {
	readonly path: string;
	readonly id: string;
}

/**
 * Relations on the seeds as they are without any: how many of those that people recorded are proposed, how high for one of their claims, and
 * how much else. With a folder that holds `cross_article.yaml`, also how many of its pairs are. Then what a proposal costs as a project grows.
 */
export function relations(folder: string | undefined): readonly BenchRow[] {
	const { corpus, recorded } = withoutRelations();
	const ranks = ranksIn(corpus);
	const found = recorded.filter((pair) => ranks.has(pair));
	const rows: BenchRow[] = [
		{ what: 'relations: proposals on the seeds', value: ranks.size, unit: '' },
		{ what: `relations: of ${recorded.length} recorded ones, proposed`, value: found.length, unit: '' },
		{
			what: 'relations: of these, first or second for one of the two claims',
			value: found.filter((pair) => ranks.get(pair)! <= 2).length,
			unit: '',
		},
	];
	if (folder) rows.push(expectedRow(corpus, ranks, folder));
	else console.log('CORROBORATE_GOLD names no folder: the expected relations are not measured.');
	return [...rows, ...growth()];
}

function withoutRelations(): { readonly corpus: Corpus; readonly recorded: readonly string[] } {
	const corpus = new Corpus({ project: readFileSync('seeds/corroborate.yaml', 'utf8') });
	const recorded = new Set<string>();
	for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
		const sidecar = parse(readFileSync(join('seeds', name.replace('.txt', '.annotations.yaml')), 'utf8'));
		for (const section of Object.values<Record<string, { relations?: { to: string }[]; events?: unknown }>>(
			sidecar.claims,
		))
			for (const [id, claim] of Object.entries(section ?? {})) {
				for (const { to } of claim.relations ?? []) recorded.add(pairTarget(id, to));
				// The events name what belongs together: without them it has to be found.
				delete claim.relations;
				delete claim.events;
			}
		const text = readFileSync(join('seeds', name), 'utf8');
		corpus.put({ path: name, text, sidecar: stringify(sidecar, { lineWidth: 0 }) });
	}
	return { corpus, recorded: [...recorded] };
}

/** Every proposed pair, with its better rank among the proposals of either claim. */
function ranksIn(corpus: Corpus): ReadonlyMap<string, number> {
	const ranks = new Map<string, number>();
	for (const document of corpus.documents())
		for (const { id } of document.claims)
			proposeRelations(corpus, document.path, { claim: id }).forEach(({ from, to }, index) => {
				const pair = pairTarget(from.placed.id, to.placed.id);
				ranks.set(pair, Math.min(ranks.get(pair) ?? Infinity, index + 1));
			});
	return ranks;
}

function expectedRow(corpus: Corpus, ranks: ReadonlyMap<string, number>, folder: string): BenchRow {
	const gold = parse(readFileSync(join(folder, 'cross_article.yaml'), 'utf8')) as Gold;
	const sides = new Map<string, readonly Side[]>();
	const claimsAt = ({ article: name, start, end }: Expected): readonly Side[] => {
		const key = `${name} ${start} ${end}`;
		const known = sides.get(key);
		if (known) return known;
		const path = corpus.paths().find((one) => one.startsWith(name))!;
		const { claims } = corpus.document(path)!;
		const found = claims
			.filter(({ placement }) => placement.spans.some((span) => span.start < end && start < span.end))
			.map(({ id }) => ({ path, id }));
		sides.set(key, found);
		return found;
	};
	const isProposed = (a: readonly Expected[], b: readonly Expected[]): boolean =>
		a
			.flatMap(claimsAt)
			.some((one) => b.flatMap(claimsAt).some((other) => ranks.has(pairTarget(one.id, other.id))));
	const missed = gold.relations.filter(({ a, b }) => !isProposed(a, b)).map(({ id }) => id);
	console.log(`Expected relations of which no pair is proposed: ${missed.join(' ')}`);
	const { length } = gold.relations;
	return {
		what: `relations: of ${length} expected ones, proposed by a pair at least`,
		value: length - missed.length,
		unit: '',
	};
}

const sizes = [100, 10_000] as const;
const edits = 60;
const edited = report(7);

/**
 * An edit in one report and its proposals, in processor time: a hundred times as many reports must cost less than three times as much. The
 * sizes take turns, so that whatever else the machine does meets both.
 */
function growth(): readonly BenchRow[] {
	const corpora = sizes.map((count) => {
		const corpus = new Corpus({ project: reportsProject });
		for (let i = 0; i < count; i++) corpus.put(report(i));
		proposeRelations(corpus, edited.path);
		return { corpus, times: [] as number[], proposals: 0 };
	});
	for (let edit = 0; edit < edits; edit++)
		for (const one of corpora) {
			const before = process.cpuUsage();
			one.corpus.put({ ...edited, text: `${edited.text}${edit}` });
			one.proposals = proposeRelations(one.corpus, edited.path).length;
			const { user, system } = process.cpuUsage(before);
			one.times.push((user + system) / 1000);
		}
	const medians = corpora.map(({ times }) => times.sort((a, b) => a - b)[edits / 2]!);
	return [
		...corpora.flatMap(({ proposals }, i): BenchRow[] => [
			{ what: `relations: an edit in one of ${sizes[i]} reports`, value: medians[i]!, unit: 'ms' },
			{ what: `relations: proposals for it, of ${sizes[i]}`, value: proposals, unit: '', least: 1 },
		]),
		{
			what: 'relations: 10,000 reports beside 100',
			value: medians[1]! / medians[0]!,
			unit: '×',
			limit: 3,
		},
	];
}
