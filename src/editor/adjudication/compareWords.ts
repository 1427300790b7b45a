import * as vscode from 'vscode';
import type { ComparedField, ComparedItem, Side } from '../../core';

/** Fields, for people. */
export const fieldNames: Readonly<Record<ComparedField, string>> = {
	words: vscode.l10n.t('words'),
	topic: vscode.l10n.t('topic'),
	act: vscode.l10n.t('act'),
	modality: vscode.l10n.t('modality'),
	said: vscode.l10n.t('source'),
	credibility: vscode.l10n.t('credibility'),
	interest: vscode.l10n.t('interest'),
	hedges: vscode.l10n.t('hedges'),
	statement: vscode.l10n.t('statement'),
	when: vscode.l10n.t('date'),
	where: vscode.l10n.t('place'),
	actors: vscode.l10n.t('actors'),
	figure: vscode.l10n.t('figure'),
	casualties: vscode.l10n.t('casualties'),
	events: vscode.l10n.t('events'),
	relations: vscode.l10n.t('relations'),
	evidence: vscode.l10n.t('evidence'),
	note: vscode.l10n.t('note'),
	sensitive: vscode.l10n.t('sensitive'),
};

/** How the sides stand to each other, as one character: it tells without colour. */
export const kindSigns: Readonly<Record<ComparedItem['kind'], string>> = {
	agreed: '=',
	differing: '≠',
	only: '+',
};

/** A side, for people: whose it is, and of which revision where it is not the present one. */
export function sideName({ annotator, revision }: Side): string {
	return revision === undefined ? annotator : vscode.l10n.t('{0} in {1}', annotator, revision);
}

/** The sides with the keys that stand for them: `1 anna · 2 ben`. */
export function sidesLine(sides: readonly Side[]): string {
	return sides.map((side, at) => `${at + 1} ${sideName(side)}`).join(' · ');
}

/** Which key does what, on few lines: a side bar is narrow. */
export const keysLine = [
	vscode.l10n.t('A all that agree'),
	vscode.l10n.t('X leave out'),
	vscode.l10n.t('W why'),
	vscode.l10n.t('Backspace take back'),
	vscode.l10n.t('N next'),
	vscode.l10n.t('Esc ends'),
].join(' · ');
