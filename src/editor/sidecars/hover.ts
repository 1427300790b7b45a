import * as vscode from 'vscode';
import { about, articleSource, catalog, vocabularyAt } from '../../core';
import type { Named } from '../../core';
import { commandLink, escapeMarkdown, markdown } from '../markdown';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';
import { explanationUri } from '../diagnosticCode';
import { nameHere, type NameHere, ourFile, type OurFile, ourFiles } from './ourFile';

const openExplanation = 'corroborate.openExplanation';
const commands = ['corroborate.goToClaim', openExplanation] as const;

/** What an id, a slug, a code or a word of a vocabulary in a file of ours stands for. */
export function registerSidecarHover(projects: Projects): vscode.Disposable {
	const hover = vscode.languages.registerHoverProvider(ourFiles, {
		async provideHover(document, position, token) {
			const here = nameHere(document, position);
			if (!here) return undefined;
			const { named, place } = here;
			const file = await ourFile(projects, document.uri);
			const lines = file && (named ? nameLines(file, named) : wordLines(here));
			if (!lines || token.isCancellationRequested) return undefined;
			return new vscode.Hover(
				markdown(lines.join('  \n'), commands),
				rangeIn(document, named?.span ?? place.span),
			);
		},
	});
	const open = vscode.commands.registerCommand(openExplanation, async (code: unknown) => {
		if (typeof code === 'string' && catalog.has(code))
			await vscode.commands.executeCommand('vscode.open', explanationUri(code));
	});
	return vscode.Disposable.from(hover, open);
}

function nameLines({ context }: OurFile, { kind, name, isRecord }: Named): readonly string[] | undefined {
	const [first, ...rest] = about(context, kind, name) ?? [];
	if (first === undefined) return undefined;
	const lines = [`**${escapeMarkdown(first)}**`, ...rest.map((line) => escapeMarkdown(line))];
	if (kind === 'claim' && !isRecord && name !== articleSource)
		lines.push(commandLink(vscode.l10n.t('Go to the words'), 'corroborate.goToClaim', name));
	if (kind === 'code' && catalog.has(name))
		lines.push(commandLink(vscode.l10n.t('Why it matters and what to do'), openExplanation, name));
	return lines;
}

function wordLines({ place }: NameHere): readonly string[] | undefined {
	const meanings = vocabularyAt(place)?.meanings;
	const meaning = meanings && Object.hasOwn(meanings, place.text) ? meanings[place.text] : undefined;
	if (meaning === undefined) return undefined;
	const field = place.path.at(-1)!;
	return [`**${escapeMarkdown(`${field} ${place.text}`)}** ${escapeMarkdown(`· ${meaning}`)}`];
}
