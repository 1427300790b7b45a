import * as vscode from 'vscode';
import { claimIdPattern } from '../../core';
import type { Document, PlacedClaim, Span } from '../../core';
import { annotationsAt } from '../caret';
import { did } from '../firstSteps';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import { recordNamedAt } from '../sidecars/definition';
import { placeCaret, showHover, showPlace, tell } from '../show';

/** Going from words to their entry and back, and from one claim or warning to the next. */
export function registerNavigation(projects: Projects): vscode.Disposable {
	const go = new Navigation(projects);
	const command = (name: string, run: (...args: unknown[]) => unknown): vscode.Disposable =>
		vscode.commands.registerCommand(`corroborate.${name}`, run);
	return vscode.Disposable.from(
		command('goToEntry', (id) => go.toEntry(id)),
		command('goToArticle', () => go.toArticle()),
		command('goToClaim', (id) => go.toClaim(id)),
		command('nextClaim', () => go.toNeighbour('claim', 1)),
		command('previousClaim', () => go.toNeighbour('claim', -1)),
		command('nextWarning', () => go.toNeighbour('warning', 1)),
		command('previousWarning', () => go.toNeighbour('warning', -1)),
	);
}

interface Found {
	readonly project: Project;
	readonly document: Document;
	readonly placed: PlacedClaim;
}

class Navigation {
	readonly #projects: Projects;

	constructor(projects: Projects) {
		this.#projects = projects;
	}

	/** To the entry of a claim, or of what stands at the caret, in its sidecar. */
	async toEntry(id: unknown): Promise<void> {
		if (id !== undefined) {
			const found = await this.#claim(id);
			if (found)
				await showEntry(found.project, found.document, ['claims', found.placed.annotator, found.placed.id]);
			return;
		}
		const editor = vscode.window.activeTextEditor;
		await this.#settle(editor);
		const at = editor && annotationsAt(this.#projects, editor);
		if (!at) return tell(vscode.l10n.t('Not in an article.'));
		const { claim, mention, first } = at;
		if (first === 'claim') await showEntry(at.project, at.document, ['claims', claim!.annotator, claim!.id]);
		else if (first === 'mention') await showEntry(at.project, at.document, ['entities', mention!.entity]);
		else tell(vscode.l10n.t('No claim or entity at the caret.'));
	}

	/** From a sidecar to the record of what is named at the caret, to the words of the entry there, or to the top of its article. */
	async toArticle(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		const article = editor && this.#projects.ofSidecar(editor.document.uri);
		if (!article) return tell(vscode.l10n.t('Not in a sidecar.'));
		const { project, path } = article;
		await project.settle();
		const record = await recordNamedAt(this.#projects, editor.document, editor.selection.active);
		if (record) return showPlace(record.project, record.path, record.span);
		const document = project.corpus.document(path);
		const offset = editor.document.offsetAt(editor.selection.active);
		const entry = document && entryAt(document, offset);
		if (!document) return tell(vscode.l10n.t('The article of this sidecar is missing.'));
		const words = entry && wordsOf(project, document, entry);
		if (entry && !words) tell(vscode.l10n.t('These words are not in the article.'));
		await showPlace(project, path, words ?? { start: 0, end: 0 });
	}

	/** To the words of a claim: what links run. Nothing but the id of a claim of an open project does anything. */
	async toClaim(id: unknown): Promise<void> {
		const found = await this.#claim(id);
		if (!found) return;
		const { project, document, placed } = found;
		const [words] = project.spansOf(document.path, placed);
		if (words) await showPlace(project, document.path, words);
		else await showEntry(project, document, ['claims', placed.annotator, placed.id]);
	}

	/** To the next (1) or previous (-1) claim or warning of the article, and on from its other end. */
	async toNeighbour(what: 'claim' | 'warning', step: 1 | -1): Promise<void> {
		await this.#settle(vscode.window.activeTextEditor);
		// The editor of before may be closed by now.
		const editor = vscode.window.activeTextEditor;
		const article = editor && this.#projects.read(editor.document.uri);
		if (!article) return tell(vscode.l10n.t('Not in an article.'));
		const { project, path, document } = article;
		const spans =
			what === 'claim'
				? project.claimsOf(document).flatMap((claim) => project.spansOf(path, claim).slice(0, 1))
				: project.findings(path).flatMap(({ level, place }) => (level === 'note' ? [] : place.span));
		const caret = editor.document.offsetAt(editor.selection.active);
		const span = neighbour(spans, caret, step);
		if (!span)
			return tell(
				what === 'claim'
					? vscode.l10n.t('No claims in this article.')
					: vscode.l10n.t('No warnings in this article.'),
			);
		placeCaret(editor, span);
		if (what === 'claim') return;
		did('warning');
		await showHover();
	}

	async #settle(editor: vscode.TextEditor | undefined): Promise<void> {
		if (editor) await this.#projects.peek(editor.document.uri)?.project.settle();
	}

	/** The claim with an id that came from a link: checked against the pattern, then against what is known. */
	async #claim(id: unknown): Promise<Found | undefined> {
		if (typeof id !== 'string' || !claimIdPattern.test(id)) return undefined;
		const active = vscode.window.activeTextEditor?.document;
		const article = active && ((await this.#projects.open(active)) ?? this.#projects.ofSidecar(active.uri));
		const here = article?.project;
		for (const project of new Set([...(here ? [here] : []), ...this.#projects.all()])) {
			await project.settle();
			const found = project.corpus.claim(id);
			if (found) return { project, ...found };
		}
		tell(vscode.l10n.t('No claim {0} in the open projects.', id));
		return undefined;
	}
}

/** The span that starts next after (or before) the caret; the first (or last) of all where there is none. */
export function neighbour(spans: readonly Span[], caret: number, step: 1 | -1): Span | undefined {
	let near: Span | undefined;
	let far: Span | undefined;
	for (const span of spans) {
		const ahead = (span.start - caret) * step;
		// Of two that start at one place the first given wins.
		if (ahead > 0 && (!near || ahead < (near.start - caret) * step)) near = span;
		if (!far || ahead < (far.start - caret) * step) far = span;
	}
	return near ?? far;
}

type EntryPath = readonly ['claims', string, string] | readonly ['entities', string];

/** The entry of a sidecar that a UTF-16 offset of it lies in. */
function entryAt(document: Document, offset: number): EntryPath | undefined {
	const { sidecar } = document;
	const holds = (path: EntryPath): boolean => {
		const span = sidecar?.locate(path);
		return span !== undefined && span.start <= offset && offset <= span.end;
	};
	for (const { annotator, id } of document.claims) {
		const path = ['claims', annotator, id] as const;
		if (holds(path)) return path;
	}
	for (const slug of Object.keys(sidecar?.value.entities ?? {})) {
		const path = ['entities', slug] as const;
		if (holds(path)) return path;
	}
	return undefined;
}

function wordsOf(project: Project, document: Document, [room, name, id]: EntryPath): Span | undefined {
	if (room === 'claims') {
		const claim = document.claims.find((placed) => placed.annotator === name && placed.id === id);
		return claim && project.spansOf(document.path, claim)[0];
	}
	return document.mentions
		.filter(({ entity }) => entity === name)
		.flatMap((mention) => project.spansOfMention(document.path, mention))
		.reduce<Span | undefined>(
			(first, span) => (first && first.start <= span.start ? first : span),
			undefined,
		);
}

async function showEntry(
	project: Project,
	{ sidecarPath, sidecar }: Document,
	path: EntryPath,
): Promise<void> {
	const { start } = sidecar?.locate(path) ?? { start: 0 };
	await showPlace(project, sidecarPath, { start, end: start });
}
