import * as vscode from 'vscode';
import { amountOf, type Question } from '../../core';
import { plainLabel, plainMessage } from '../labels';
import { problemOfDate } from './dates';
import { choose } from './form';

/**
 * Asks one question after the other. Resolves to the answers in their order, empty where the user left a field empty;
 * undefined where they left altogether, so that nothing is to be written.
 */
export async function askQuestions(questions: readonly Question[]): Promise<readonly string[] | undefined> {
	const answers: string[] = [];
	for (const [index, question] of questions.entries()) {
		const step = questions.length > 1 ? ` (${index + 1} of ${questions.length})` : '';
		const answer = await ask(question, `${plainLabel(question.title)}${step}`);
		if (answer === undefined) return undefined;
		answers.push(answer.trim());
	}
	return answers;
}

async function ask(
	{ prompt, takes, proposed = '', current = proposed }: Question,
	title: string,
): Promise<string | undefined> {
	if (typeof takes !== 'string') {
		const lines = takes.map(({ label, value }) => ({ label: plainLabel(label), value }));
		return choose<string>(title, [...lines, { label: vscode.l10n.t('not set'), value: '' }], {
			placeholder: plainMessage(prompt),
			current,
		});
	}
	const problem = problemFor[takes];
	return vscode.window.showInputBox({
		title,
		prompt: plainMessage(prompt),
		value: current,
		validateInput: (text) => (text.trim() === '' ? undefined : problem(text.trim())),
	});
}

const problemFor: Readonly<Record<'date' | 'amount' | 'line', (text: string) => string | undefined>> = {
	date: problemOfDate,
	amount: (text) =>
		amountOf(text) === undefined ? vscode.l10n.t('Write a number, such as 1200 or 1,200.') : undefined,
	line: () => undefined,
};
