import * as vscode from 'vscode';
import { topics, type PlacedClaim } from '../../core';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';

type Style = `${string}/${'draft' | 'ready'}`;

/** Claims underlined in the colour of their topic: dotted while a draft, solid when ready. */
export function registerDecorations(projects: Projects): vscode.Disposable {
	const types = new Map<Style, vscode.TextEditorDecorationType>();

	const typeOf = (style: Style): vscode.TextEditorDecorationType => {
		let type = types.get(style);
		if (!type) types.set(style, (type = createType(style)));
		return type;
	};

	const show = (editor: vscode.TextEditor): void => {
		const article = projects.read(editor.document.uri);
		const enabled = vscode.workspace
			.getConfiguration('corroborate', editor.document.uri)
			.get<boolean>('underlineClaims');
		const ranges = new Map<Style, vscode.Range[]>();
		if (article && enabled)
			for (const claim of article.project.claimsOf(article.document)) {
				const parts = article.project.spansOf(article.path, claim);
				const list = ranges.get(styleOf(claim)) ?? [];
				ranges.set(styleOf(claim), list);
				for (const part of parts) list.push(rangeIn(editor.document, part));
			}
		for (const style of ranges.keys()) typeOf(style);
		for (const [style, type] of types) editor.setDecorations(type, ranges.get(style) ?? []);
	};

	const showAll = (): void => vscode.window.visibleTextEditors.forEach(show);
	const subscriptions = [
		projects.onDidUpdate(({ project, paths }) => {
			for (const editor of vscode.window.visibleTextEditors) {
				const path = project.pathOf(editor.document.uri);
				if (path !== undefined && paths.has(path)) show(editor);
			}
		}),
		projects.onDidOpenArticle(showAll),
		vscode.window.onDidChangeVisibleTextEditors(showAll),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('corroborate.underlineClaims')) showAll();
		}),
		{ dispose: () => types.forEach((type) => type.dispose()) },
	];
	return vscode.Disposable.from(...subscriptions);
}

function styleOf({ claim }: PlacedClaim): Style {
	// A team's own topics share the colour of `other`.
	const topic = topics.find((known) => known === claim.is.topic) ?? 'other';
	return `${topic}/${claim.is.status}`;
}

function createType(style: Style): vscode.TextEditorDecorationType {
	const [topic, status] = style.split('/');
	// The ids of colours take no hyphens.
	const id = topic!.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
	const color = new vscode.ThemeColor(`corroborate.${id}`);
	return vscode.window.createTextEditorDecorationType({
		borderColor: color,
		borderWidth: '0 0 2px 0',
		borderStyle: status === 'ready' ? 'solid' : 'dotted',
		overviewRulerColor: color,
		overviewRulerLane: vscode.OverviewRulerLane.Left,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}
