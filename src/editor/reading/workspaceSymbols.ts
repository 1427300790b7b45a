import * as vscode from 'vscode';
import { brief, lookUp, type EntityKind, type Found } from '../../core';
import { sideNames } from '../entities/entitySource';
import { kinds } from '../entities/kinds';
import { plainLabel } from '../labels';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';

// Taken apart, it would take all names of `vscode` into the bundle.
const SymbolKind = vscode.SymbolKind;

/** VS Code has kinds for programs alone: those whose icons say most. */
const symbolKinds: Readonly<Record<EntityKind, vscode.SymbolKind>> = {
	person: SymbolKind.Object,
	'military-unit': SymbolKind.Struct,
	'armed-group': SymbolKind.Struct,
	'government-body': SymbolKind.Module,
	state: SymbolKind.Namespace,
	organization: SymbolKind.Module,
	media: SymbolKind.Interface,
	platform: SymbolKind.Interface,
	place: SymbolKind.Field,
	group: SymbolKind.Array,
	weapon: SymbolKind.Constant,
	event: SymbolKind.Event,
};

/** A turn of looking gives the host back after this long. */
const turnMilliseconds = 8;
/** A claim is known by its first words. */
const wordsLength = 80;

/** Go to Symbol in Workspace: entities by any of their names, and claims by id, of the projects met so far. */
export function registerWorkspaceSymbols(projects: Projects): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider({
		async provideWorkspaceSymbols(query, token) {
			const symbols: vscode.SymbolInformation[] = [];
			for (const project of projects.all()) {
				await project.load();
				let turn = Date.now();
				if (token.isCancellationRequested) return [];
				for (const found of lookUp(project.corpus, query, project.annotator)) {
					const symbol = found && symbolOf(project, found);
					if (symbol) symbols.push(symbol);
					if (Date.now() - turn < turnMilliseconds) continue;
					await new Promise((resolve) => setTimeout(resolve));
					if (token.isCancellationRequested) return [];
					turn = Date.now();
				}
			}
			return symbols;
		},
	});
}

function symbolOf(project: Project, found: Found): vscode.SymbolInformation | undefined {
	return found.type === 'entity' ? entitySymbol(project, found) : claimSymbol(project, found);
}

function entitySymbol(
	project: Project,
	{ slug, name, of, kind }: Found & { type: 'entity' },
): vscode.SymbolInformation | undefined {
	const location = placeOf(project, slug);
	if (!location) return undefined;
	const entity = project.corpus.entity(slug);
	const side = entity ? sideNames(project, entity) : '';
	const container = [of, kinds[kind].one, side].filter(Boolean).join(', ');
	return new vscode.SymbolInformation(plainLabel(name), symbolKinds[kind], plainLabel(container), location);
}

/** Its first mention, else its entry. */
function placeOf(project: Project, slug: string): vscode.Location | undefined {
	const { corpus } = project;
	for (const { path, mentions } of corpus.entity(slug)?.articles ?? [])
		for (const mention of mentions) {
			const [span] = project.spansOfMention(path, mention);
			if (span) return project.locationOf(path, span);
		}
	const standing = corpus.project.locate(['entities', slug]);
	if (standing) return project.locationOf(corpus.projectPath, standing);
	const document = corpus.document(corpus.entity(slug)?.articles[0]?.path ?? '');
	const entry = document?.sidecar?.locate(['entities', slug]);
	return document && entry && project.locationOf(document.sidecarPath, entry);
}

function claimSymbol(
	project: Project,
	{ document, placed }: Found & { type: 'claim' },
): vscode.SymbolInformation | undefined {
	const { id, annotator, claim } = placed;
	const { quote, is } = claim;
	const words = typeof quote === 'string' ? quote : quote.map((part) => part.quote).join(' … ');
	const [span] = project.spansOf(document.path, placed);
	const entry = span ? undefined : document.sidecar?.locate(['claims', annotator, id]);
	const location = span
		? project.locationOf(document.path, span)
		: entry && project.locationOf(document.sidecarPath, entry);
	return (
		location &&
		new vscode.SymbolInformation(
			plainLabel(`${id} ${brief(words, wordsLength)}`),
			SymbolKind.String,
			plainLabel([vscode.l10n.t('claim'), is.topic, document.path].join(', ')),
			location,
		)
	);
}
