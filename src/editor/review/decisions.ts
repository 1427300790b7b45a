import * as vscode from 'vscode';
import { decisions, type ReviewDecision } from '../../core';

interface DecisionWords {
	/** As a line of a list. */
	readonly label: string;
	readonly meaning: string;
	readonly icon: string;
	/** The bare key in the Review view. */
	readonly key: string;
}

/** The decisions for people, in the order shown. */
export const decisionWords: Readonly<Record<ReviewDecision, DecisionWords>> = {
	publish: {
		label: vscode.l10n.t('Publish'),
		meaning: vscode.l10n.t('may be published as it stands'),
		icon: 'verified',
		key: 'p',
	},
	attribute: {
		label: vscode.l10n.t('Attribute'),
		meaning: vscode.l10n.t('may be published with its source named'),
		icon: 'quote',
		key: 'a',
	},
	hold: {
		label: vscode.l10n.t('Hold'),
		meaning: vscode.l10n.t('wait until more is known'),
		icon: 'debug-pause',
		key: 'h',
	},
	drop: {
		label: vscode.l10n.t('Drop'),
		meaning: vscode.l10n.t('not to be published'),
		icon: 'circle-slash',
		key: 'd',
	},
};

/** The decision that a bare key stands for. */
export function decisionOf(key: unknown): ReviewDecision | undefined {
	return decisions.find((decision) => decisionWords[decision].key === key);
}
