import type { TextEdit } from '../../model/span';
import type { Change } from '../../sidecar/change';

/** A value that a fix asks its user for. */
export interface Question {
	readonly title: string;
	readonly prompt: string;
	/** Where the answer goes in the file. */
	readonly path: readonly string[];
	/** An ISO date, a number, a line of text, or one of these values. */
	readonly takes: 'date' | 'amount' | 'line' | readonly { readonly label: string; readonly value: string }[];
	/** What stands there now. */
	readonly current?: string;
	/** What the text suggests, to be kept or typed over. */
	readonly proposed?: string;
}

interface Titled {
	/** Known among the fixes of its finding. */
	readonly id: string;
	/** What it does, for a list; ends in `…` where it asks first. */
	readonly title: string;
}

/** Changes in the article's sidecar or in `corroborate.yaml`, and what is asked before they are made. */
export interface FileFix extends Titled {
	readonly of: 'sidecar' | 'project';
	readonly changes: readonly Change[];
	readonly questions: readonly Question[];
	/** Right wherever it is offered: it needs no answer and nobody's judgement, and changes no word of the article. */
	readonly safe?: true;
}

/** Another source for claims, the same for all, which the user picks. */
export interface SourceFix extends Titled {
	readonly of: 'source';
	/** Their ids; one at least. */
	readonly claims: readonly string[];
}

/** A decision of a reviewer's: on a claim, or on the article where none is named. */
export interface DecisionFix extends Titled {
	readonly of: 'decision';
	readonly claim: string | undefined;
}

/** Other words in the article itself. */
export interface ArticleFix extends Titled {
	readonly of: 'article';
	readonly edit: TextEdit;
}

/** What could be done about a finding. It is offered, never made unasked: people judge. What is safe may be made all together. */
export type Fix = FileFix | SourceFix | DecisionFix | ArticleFix;

type Answered = Extract<Change, { do: 'set' }>;

/**
 * Answers to questions as changes, in the order of the questions: an answer that is missing or as it was leaves the field
 * alone, an empty one clears it. An `amount` that is no number from 0 on counts as missing.
 */
export function answersToChanges(
	questions: readonly Question[],
	answers: readonly (string | undefined)[],
): readonly Answered[] {
	return questions.flatMap(({ path, takes, current = '' }, index): readonly Answered[] => {
		const answer = answers[index]?.trim() ?? current;
		if (answer === current) return [];
		if (answer === '') return [{ do: 'set', path, value: undefined }];
		const value = takes === 'amount' ? amountOf(answer) : answer;
		return value === undefined ? [] : [{ do: 'set', path, value }];
	});
}

/** The number that people typed, with or without thousands separators; undefined where it is none, or below 0. */
export function amountOf(answer: string): number | undefined {
	const plain = answer.trim().replace(/(?<=\d)[, \u00a0\u202f](?=\d{3}(?!\d))/g, '');
	return /^\d{1,15}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}
