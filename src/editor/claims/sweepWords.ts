import * as vscode from 'vscode';
import { credibilityLabels, gradeLabels, sweepFields, type SweepField, type SweepFilter } from '../../core';
import { inWords, stateWords } from '../trees/claimBranch';

/** What there is to go through, for people: which claims, or the sources of which. */
export const filterNames: Readonly<Record<SweepFilter, string>> = {
	'undated-territory': vscode.l10n.t('Undated territorial claims'),
	'unexplained-sources': vscode.l10n.t('Unnamed sources without a reason'),
	'no-modality': vscode.l10n.t('Claims without modality'),
	'topic-other': vscode.l10n.t('Claims on other topics'),
	'unrated-sources': vscode.l10n.t('Unrated sources'),
	'no-interest': vscode.l10n.t('Claims of a party, interest not set'),
	undated: vscode.l10n.t('Other undated claims'),
	'unrated-claims': vscode.l10n.t('Your unrated claims'),
	'unknown-kind': vscode.l10n.t('Sources of unknown kind'),
	'not-ready': vscode.l10n.t('Claims not yet ready'),
	'every-topic': vscode.l10n.t('All claims: topic'),
	'every-act': vscode.l10n.t('All claims: act'),
	'every-modality': vscode.l10n.t('All claims: modality'),
};

/** A field, for the box that asks for it. */
export const fieldNames: Readonly<Record<SweepField, string>> = {
	date: vscode.l10n.t('Date'),
	topic: vscode.l10n.t('Topic'),
	act: vscode.l10n.t('Act'),
	modality: vscode.l10n.t('Modality'),
	status: vscode.l10n.t('Status'),
	interest: vscode.l10n.t('Interest'),
	credibility: vscode.l10n.t('Credibility'),
	reliability: vscode.l10n.t('Reliability'),
	reason: vscode.l10n.t('Reason not to name the source'),
	kind: vscode.l10n.t('Kind'),
};

/** A value of a field, for people; one that was typed is the file's own text. */
export function valueWords(field: SweepField, value: string): string {
	switch (field) {
		case 'date':
		case 'reason':
			return value;
		case 'credibility':
			return `${value} ${credibilityLabels[Number(value)] ?? ''}`.trim();
		case 'reliability':
			return `${value} ${gradeLabels[value as keyof typeof gradeLabels]}`;
		case 'status':
			return stateWords[value as 'draft' | 'ready'];
		default:
			return inWords(value);
	}
}

/** Which key does what while a field is gone through, on one line. */
export function keysLine(field: SweepField): string {
	const { keys, isOptional } = sweepFields[field];
	const typed = Object.keys(keys).length === 0;
	return [
		...Object.entries(keys).map(([key, value]) => `${key} ${valueWords(field, value)}`),
		...(field === 'date' ? [vscode.l10n.t('y as read')] : []),
		...(typed ? [vscode.l10n.t('Enter type it')] : []),
		...(isOptional ? [vscode.l10n.t('0 none')] : []),
		vscode.l10n.t('Esc ends'),
	].join(' · ');
}
