import type { Corpus } from '../../corpus/corpus';
import type { Document, PlacedClaim } from '../../model/document';
import { casualtyCategories } from '../../model/vocabulary';
import type { Question } from './fix';

/** What the casualty record of a claim may hold, in its order, with what it holds now (UCDP: low and high; Every Casualty). */
export function casualtyQuestions(
	corpus: Corpus,
	document: Document,
	{ annotator, id, claim: { casualties = {} } }: PlacedClaim,
): readonly Question[] {
	const { low, high, category, side, asOf } = casualties;
	const at = (key: string): readonly string[] => ['claims', annotator, id, 'casualties', key];
	const sides = [...Object.keys(corpus.project.value.sides ?? {}), 'civilian', 'third-party', 'unknown'];
	return [
		{
			title: 'Casualties: at least',
			prompt: 'The lowest number that the text gives; empty where it gives none',
			path: at('low'),
			takes: 'amount',
			current: textOf(low),
		},
		{
			title: 'Casualties: at most',
			prompt: 'The highest number that the text gives; empty where it gives none',
			path: at('high'),
			takes: 'amount',
			current: textOf(high),
		},
		{
			title: 'Casualties: what became of them',
			prompt: 'Killed or wounded, captured or missing',
			path: at('category'),
			takes: casualtyCategories.map((value) => ({ label: value, value })),
			current: category,
		},
		{
			title: 'Casualties: whose',
			prompt: 'The side that they belong to',
			path: at('side'),
			takes: sides.map((value) => ({ label: corpus.sideName(document, value), value })),
			current: side,
		},
		{
			title: 'Casualties: as of',
			prompt: 'The day up to which they are counted: 2023-05-10, 2023-05 or 2023',
			path: at('asOf'),
			takes: 'date',
			current: asOf,
		},
	];
}

/** What the figure of a claim may hold, with what it holds now. */
export function figureQuestions({ annotator, id, claim: { figure = {} } }: PlacedClaim): readonly Question[] {
	const { low, high, unit, of, basis } = figure;
	const at = (key: string): readonly string[] => ['claims', annotator, id, 'figure', key];
	return [
		{
			title: 'Figure: at least',
			prompt: 'The lowest number that the text gives',
			path: at('low'),
			takes: 'amount',
			current: textOf(low),
		},
		{
			title: 'Figure: at most',
			prompt: 'The highest number that the text gives; the same where it gives one',
			path: at('high'),
			takes: 'amount',
			current: textOf(high),
		},
		{
			title: 'Figure: unit',
			prompt: 'What is counted or measured: km, tanks, %',
			path: at('unit'),
			takes: 'line',
			current: unit,
		},
		{
			title: 'Figure: of what',
			prompt: 'What the number is of: advance, the region under control',
			path: at('of'),
			takes: 'line',
			current: of,
		},
		{
			title: 'Figure: basis',
			prompt: 'How the number is known: “about two months”, two speakers differ',
			path: at('basis'),
			takes: 'line',
			current: basis,
		},
	];
}

const textOf = (amount: number | undefined): string | undefined =>
	amount === undefined ? undefined : String(amount);
