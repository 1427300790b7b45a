import * as vscode from 'vscode';
import { choose, type Choice } from '../commands/form';
import type { Article } from '../project/projects';
import { guidelineUri } from './guideline';
import { myPass } from './myPass';

/** Offers what can be done about the pass of an article. The choice is run as its command. */
export async function passActions(article: Article): Promise<void> {
	const state = myPass(article);
	const start: Choice<string> = {
		label: vscode.l10n.t('Start My Pass'),
		description:
			state === 'open'
				? vscode.l10n.t('of other articles')
				: state === 'finished'
					? vscode.l10n.t('of other articles, or takes back what you handed in')
					: vscode.l10n.t('your claims are yours alone until you hand them in'),
		value: 'corroborate.startPass',
	};
	const handIn: Choice<string> = {
		label: vscode.l10n.t('Hand In'),
		description:
			state === 'finished'
				? vscode.l10n.t('sends what could not be sent before')
				: vscode.l10n.t('everybody may see your claims'),
		value: 'corroborate.handIn',
	};
	const commands = new Set(await vscode.commands.getCommands(true));
	const choices: readonly Choice<string>[] = [
		...(state === undefined ? [start, handIn] : [handIn, start]),
		{
			label: vscode.l10n.t('Get Others’ Work'),
			description: vscode.l10n.t('brings in what they have handed in'),
			value: 'corroborate.getOthersWork',
		},
		...(state !== 'open' && commands.has('corroborate.compare')
			? [
					{
						label: vscode.l10n.t('Compare'),
						description: vscode.l10n.t('lays the passes of this article side by side'),
						value: 'corroborate.compare',
					},
				]
			: []),
		...((await guidelineUri(article.project))
			? [{ label: vscode.l10n.t('Open Guideline'), value: 'corroborate.openGuideline' }]
			: []),
	];
	const command = await choose(vscode.l10n.t('My Pass'), choices);
	if (command !== undefined) await vscode.commands.executeCommand(command);
}
