import { dateBases } from '../../model/vocabulary';
import { timeTold } from '../timeTold';
import type { Question } from './fix';
import { type Fixes, pathOf } from './found';
import { casualtyQuestions } from './records';

/** Fills in what a claim on casualties lacks, as far as the text gives it. */
export const casualtyFixes: Fixes = ({ corpus, document, claims: [placed] }) => {
	if (!placed) return [];
	const questions = casualtyQuestions(corpus, document, placed).filter(
		({ current, path }) => current === undefined || (path.at(-1) === 'category' && current === 'unspecified'),
	);
	if (questions.length === 0) return [];
	return [{ id: 'casualties', title: 'Fill in the casualty record…', of: 'sidecar', changes: [], questions }];
};

/** Dates a claim that has no date. */
export const claimDateFixes: Fixes = ({ claims, document }) => {
	const undated = claims.filter(({ claim }) => claim.when?.date === undefined);
	const [placed] = undated;
	if (!placed || undated.length > 1) return [];
	const when = [...pathOf(placed), 'when'];
	const told = timeTold(document, placed);
	return [
		{
			id: 'claim-date',
			title: 'Date the claim…',
			of: 'sidecar',
			changes: [],
			questions: [
				{
					title: 'Date of the claim',
					prompt: 'When it happened, as far as is known: 2023-05-10, 2023-05 or 2023',
					path: [...when, 'date'],
					takes: 'date',
					proposed: told?.date,
				},
				{ ...basisQuestion([...when, 'basis']), proposed: told?.basis },
			],
		},
	];
};

/** Asks how a date is known. */
export function basisQuestion(path: readonly string[]): Question {
	return {
		title: 'How the date is known',
		prompt: 'Stated in the text, worked out, or the day on which it was fetched',
		path,
		takes: dateBases.map((value) => ({ label: basisMeanings[value], value })),
	};
}

const basisMeanings: Readonly<Record<(typeof dateBases)[number], string>> = {
	stated: 'stated: it is given',
	inferred: 'inferred: worked out from what is given',
	retrieved: 'retrieved: the day on which the text was fetched',
};

/** Marks what a party said as against its own interest. */
export const interestFixes: Fixes = ({ claims }) => {
	const [placed, ...others] = claims;
	if (!placed || others.length > 0 || placed.claim.is.interest === 'against') return [];
	return [
		{
			id: 'interest',
			title: 'Mark as against the speaker’s own interest',
			of: 'sidecar',
			changes: [{ do: 'set', path: [...pathOf(placed), 'is', 'interest'], value: 'against' }],
			questions: [],
		},
	];
};
