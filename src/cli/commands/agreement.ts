import { join } from 'node:path';
import {
	agreementFields,
	agreementGate,
	agreementGroupings,
	agreementMeasures,
	agreementOf,
	agreementToJson,
	agreementToText,
	type AgreementGrouping,
	type CodedArticle,
	codedArticles,
	codedTexts,
	gammaOf,
	type SpanAgreement,
	spanAgreementOf,
	count,
	handlePattern,
	printable,
	sensitiveIn,
} from '../../core/index';
import { stylerFor } from '../ansi';
import { type Arguments, listed } from '../args';
import { CouldNotRun } from '../failure';
import type { Io } from '../io';
import { didYouMean } from '../nearest';
import { loadProjects, type Projects } from '../projects';
import { articlesOfSides, readOperands } from '../sides';
import type { Command } from './command';

const formats = ['text', 'json'] as const;
const fieldNames = [...agreementFields, 'spans'] as const;
const measureNames = [...agreementMeasures, 'gamma'] as const;

export const agreement: Command = {
	name: 'agreement',
	operands: '[A B …] [PATH…]',
	summary: 'say how far annotators agree, and in what they do not',
	details: `Compared are the sections of each sidecar: all that annotators have handed in, without "agreed", on the articles
that two or more of them did. PATH is an article, its sidecar or a folder; the current folder where there is none.
Two or more folders or git revisions (A B …) are compared with each other instead, article by article; files
beside them say which articles. What is on disk is no revision; a revision is read at the current folder.

Claims are compared where they share words, a claim with the one that it shares most with. A value that was not
given is missing data, and so are credibility 6 and reliability F, which are on no scale.
"undefined" means that there is no value, and says why; it is not 0.

Exit code: 0 told, 1 an alpha is below --min-alpha or undefined, 2 could not run or nothing to compare.`,
	options: {
		by: { value: 'GROUP', choices: agreementGroupings, help: 'tell it by document, label or pair too' },
		field: { value: 'FIELDS', help: `of these alone: ${fieldNames.join(', ')}` },
		measure: { value: 'NAMES', help: `beside alpha and F1: ${measureNames.slice(1).join(', ')}` },
		'min-alpha': {
			value: 'NUMBER',
			help: 'exit 1 if the alpha of a field is below it, or undefined; without --field, of all that can be compared',
		},
		annotator: { value: 'HANDLES', help: 'compare these annotators alone; of sides: whose section of each' },
		pass: { value: 'HANDLE', help: "read this annotator's unfinished pass too" },
		format: { value: 'FORMAT', choices: formats, default: 'text', help: 'how to write it' },
		'include-sensitive': { help: 'keep words and names of what is marked sensitive' },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const fields = listOf('field', values.field, fieldNames);
	const measures = listOf('measure', values.measure, measureNames);
	const least = numberOf(values['min-alpha']);
	const annotators = handlesOf('annotator', values.annotator);
	const pass = handlesOf('pass', values.pass)?.[0];
	const includeSensitive = values['include-sensitive'] === true;

	const operands = await readOperands(io, positionals);
	const [one] = operands.sides.filter(({ commit }) => commit !== undefined);
	if (one && operands.sides.length === 1)
		throw new CouldNotRun(
			`A revision is compared with another one or a folder: name two, such as "corroborate agreement ${one.name} .".`,
		);
	let projects: Projects | undefined;
	let articles: readonly CodedArticle[];
	if (operands.sides.length > 1)
		articles = await articlesOfSides(io, operands, { annotators, pass, includeSensitive });
	else {
		projects = await loadProjects(io, positionals);
		articles = articlesOfSections(projects, { annotators, pass, includeSensitive });
	}
	const coders = projects ? undefined : operands.sides.map(({ name }) => name);
	const found = {
		...agreementOf(articles, {
			fields: fields?.filter((field) => field !== 'spans'),
			measures: measures?.filter((measure) => measure !== 'gamma'),
			coders,
		}),
		...((fields?.includes('spans') ?? true) && {
			spans: spansIn(articles, io, coders, measures?.includes('gamma') ?? true),
		}),
	};
	const texts = new Map(articles.map(({ path, text }) => [path, text]));
	const textOf = (path: string) => texts.get(path);
	const gate = least === undefined ? undefined : agreementGate(found, least, fields);
	io.stdout.write(
		values.format === 'json'
			? agreementToJson(found, { textOf, gate })
			: agreementToText(found, {
					textOf,
					gate,
					by: values.by as AgreementGrouping | undefined,
					styler: stylerFor(io),
					width: io.isTTY ? io.columns : undefined,
				}),
	);
	if (projects?.tellTroubles()) return 2;
	return gate && gate.failed.length > 0 ? 1 : 0;
}

/** Agreement on spans; gamma takes time, so it says on a terminal how far it is. */
function spansIn(
	articles: readonly CodedArticle[],
	io: Io,
	coders: readonly string[] | undefined,
	withGamma: boolean,
): SpanAgreement {
	if (!withGamma) return spanAgreementOf(articles, { coders });
	const steps = gammaOf(codedTexts(articles));
	let step = steps.next();
	let told = '';
	for (; !step.done; step = steps.next()) {
		const percent = `${Math.floor((100 * step.value.done) / step.value.of)} %`;
		if (!io.isErrorTTY || percent === told) continue;
		told = percent;
		io.stderr.write(`\rgamma: ${percent}`);
	}
	if (told !== '') io.stderr.write('\r\u001b[K');
	return spanAgreementOf(articles, { coders, gamma: step.value });
}

interface SectionOptions {
	readonly annotators?: readonly string[];
	readonly pass?: string;
	readonly includeSensitive: boolean;
}

/**
 * The articles that were asked for, with their paths from the current folder.
 * @throws CouldNotRun where no article was done by two annotators.
 */
function articlesOfSections(projects: Projects, options: SectionOptions): readonly CodedArticle[] {
	const { annotators, pass, includeSensitive } = options;
	const articles = projects.all.flatMap((project) => {
		const { corpus, hopeless, root, textOf } = project;
		const paths = project.articles.filter((path) => !hopeless.has(path));
		const sensitive = includeSensitive ? undefined : sensitiveIn(corpus, textOf);
		return codedArticles(corpus, { paths, pass, sensitive }).map((article) => ({
			...article,
			path: projects.show(join(root, article.path)),
		}));
	});
	const known = new Set([
		...projects.all.flatMap(({ corpus }) => corpus.project.value.annotators ?? []),
		...articles.flatMap(({ codings }) => codings.map(({ coder }) => coder)),
	]);
	for (const handle of [...(annotators ?? []), ...(pass === undefined ? [] : [pass])])
		if (!known.has(handle))
			throw new CouldNotRun(
				`There is no annotator "${handle}" here.${didYouMean(handle, [...known])} Annotators are named in corroborate.yaml.`,
			);
	const chosen = articles.map((article) => ({
		...article,
		codings: article.codings.filter(({ coder }) => annotators?.includes(coder) ?? true),
	}));
	if (chosen.some(({ codings }) => codings.length > 1)) return chosen;
	throw new CouldNotRun(nothingShared(chosen, unfinishedIn(projects, pass)));
}

/** Why there is nothing to compare, and what to do. */
function nothingShared(articles: readonly CodedArticle[], unfinished: readonly string[]): string {
	const done = new Map<string, number>();
	for (const { coder } of articles.flatMap(({ codings }) => codings))
		done.set(coder, (done.get(coder) ?? 0) + 1);
	const who = [...done].map(([coder, number]) => `${coder} did ${count(number, 'article')}`);
	const open =
		unfinished.length > 0
			? ` Not handed in yet, so not read: ${unfinished.join(', ')}; your own is with --pass HANDLE.`
			: '';
	return `Agreement needs an article that two annotators did: ${who.join(', ') || 'nobody did any'}.${open}`;
}

/** Whose passes are not finished, with the number of articles. */
function unfinishedIn(projects: Projects, pass: string | undefined): readonly string[] {
	const open = new Map<string, number>();
	for (const { corpus, articles } of projects.all)
		for (const path of articles) {
			const sections = corpus.document(path)?.sidecar?.value.claims ?? {};
			for (const [annotator, section] of Object.entries(sections))
				if (section?.pass?.state === 'open' && annotator !== pass)
					open.set(annotator, (open.get(annotator) ?? 0) + 1);
		}
	return [...open].map(([annotator, number]) => `${annotator} (${count(number, 'article')})`);
}

function listOf<T extends string>(
	option: string,
	given: string | true | undefined,
	known: readonly T[],
): readonly T[] | undefined {
	if (typeof given !== 'string') return undefined;
	return given.split(',').map((word) => {
		const found = known.find((one) => one === word.trim());
		if (found !== undefined) return found;
		throw new CouldNotRun(
			`--${option} cannot be "${printable(word)}": use ${listed(known)}, or several with commas.${didYouMean(word, known)}`,
		);
	});
}

function handlesOf(option: string, given: string | true | undefined): readonly string[] | undefined {
	if (typeof given !== 'string') return undefined;
	return given.split(',').map((word) => {
		const handle = word.trim();
		if (handlePattern.test(handle)) return handle;
		throw new CouldNotRun(
			`--${option} needs the handle of an annotator (a-z, 0-9 and -), not "${printable(word)}".`,
		);
	});
}

function numberOf(given: string | true | undefined): number | undefined {
	if (typeof given !== 'string') return undefined;
	const number = Number(given);
	if (given.trim() !== '' && number >= -1 && number <= 1) return number;
	throw new CouldNotRun(`--min-alpha needs a number up to 1, such as 0.67, not "${printable(given)}".`);
}
