import * as vscode from 'vscode';
import type { EntityKind } from '../../core';

/** What each kind is called, and its icon. */
export const kinds: Readonly<
	Record<EntityKind, { readonly many: string; readonly one: string; readonly icon: string }>
> = {
	person: { many: vscode.l10n.t('People'), one: vscode.l10n.t('person'), icon: 'person' },
	'military-unit': {
		many: vscode.l10n.t('Military units'),
		one: vscode.l10n.t('military unit'),
		icon: 'shield',
	},
	'armed-group': { many: vscode.l10n.t('Armed groups'), one: vscode.l10n.t('armed group'), icon: 'flame' },
	'government-body': {
		many: vscode.l10n.t('Government bodies'),
		one: vscode.l10n.t('government body'),
		icon: 'library',
	},
	state: { many: vscode.l10n.t('States'), one: vscode.l10n.t('state'), icon: 'globe' },
	organization: {
		many: vscode.l10n.t('Organizations'),
		one: vscode.l10n.t('organization'),
		icon: 'organization',
	},
	media: { many: vscode.l10n.t('Media'), one: vscode.l10n.t('media'), icon: 'broadcast' },
	platform: { many: vscode.l10n.t('Platforms'), one: vscode.l10n.t('platform'), icon: 'comment-discussion' },
	place: { many: vscode.l10n.t('Places'), one: vscode.l10n.t('place'), icon: 'location' },
	group: { many: vscode.l10n.t('Groups'), one: vscode.l10n.t('group'), icon: 'account' },
	weapon: { many: vscode.l10n.t('Weapons'), one: vscode.l10n.t('weapon'), icon: 'target' },
	event: { many: vscode.l10n.t('Events'), one: vscode.l10n.t('event'), icon: 'calendar' },
};
