import * as vscode from 'vscode';
import { card, type CardLine, type CardPart } from '../../core';
import { did } from '../firstSteps';
import { articleLanguages } from '../languages';
import { commandLink, escapeMarkdown, markdown, webLink } from '../markdown';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';

const commands = ['corroborate.goToClaim', 'corroborate.goToEntry', 'corroborate.decide'] as const;

/** The card of the innermost claim under the pointer. VS Code shows warnings above it, so it only counts them. */
export function registerHover(projects: Projects): vscode.Disposable {
	return vscode.languages.registerHoverProvider(articleLanguages, {
		provideHover(textDocument, position) {
			const article = projects.read(textDocument.uri);
			if (!article) return undefined;
			const { project, document } = article;
			const offset = textDocument.offsetAt(position);
			const claim = project.claimAt(document, offset);
			if (!claim) return undefined;
			const part = project
				.spansOf(document.path, claim)
				.find(({ start, end }) => start <= offset && offset <= end);
			const { lines, id } = card(
				project.corpus,
				document,
				claim,
				project.findings(document.path),
				project.annotator,
			);
			did('card');
			const body = cardText(lines);
			const links = [
				commandLink(vscode.l10n.t('Open in the sidecar'), 'corroborate.goToEntry', id),
				commandLink(vscode.l10n.t('Decide'), 'corroborate.decide', id),
			];
			const text = `${body}  \n${links.join(' · ')}`;
			return new vscode.Hover(markdown(text, commands), part && rangeIn(textDocument, part));
		},
	});
}

/** The lines of a card as Markdown in which nothing of the files' text is live; it links by `corroborate.goToClaim`. */
export function cardText(lines: readonly CardLine[]): string {
	return lines.map((line) => renderLine(line)).join('  \n');
}

function renderLine({ parts }: CardLine): string {
	return parts.map(renderPart).join('');
}

function renderPart({ text, style, claim, web }: CardPart): string {
	if (web !== undefined) return webLink(text, web);
	if (claim !== undefined) return commandLink(text, 'corroborate.goToClaim', claim);
	// Emphasis must hug its words, or Markdown shows the asterisks.
	const [, before, words, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
	if (!words) return text;
	const safe = escapeMarkdown(words);
	const styled = style === 'strong' ? `**${safe}**` : style === 'quote' ? `*${safe}*` : safe;
	return `${before}${styled}${after}`;
}
