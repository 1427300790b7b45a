import * as vscode from 'vscode';
import { type ClaimFilter, claimGroupings, type Facet, facetsOf, isOpenFilter } from '../../core';
import type { AnnotationMode } from '../annotating/annotationMode';
import { annotationsAt } from '../caret';
import { choose } from '../commands/form';
import type { Writing } from '../commands/writing';
import { counted } from '../counts';
import { tell } from '../show';
import { inWords, levelWords, stateWords } from '../trees/claimBranch';
import type { ProjectRows } from '../trees/projectRows';
import { ProjectTree } from '../trees/projectTree';
import { TreeMemory } from '../trees/treeMemory';
import { ClaimsSubject, groupingWords, readClaimsState, type ClaimsState } from './claimsSubject';
import { registerSweeps } from './sweepCommands';

const viewId = 'corroborate.claims';
const filteredKey = 'corroborate.claimsFiltered';

/** The view of all claims, with its commands to group, to filter and to go through them by field. */
export function registerClaimsTree(
	writing: Writing,
	mode: AnnotationMode,
	rows: ProjectRows,
	memento: vscode.Memento,
): vscode.Disposable {
	const { projects } = writing;
	const memory = new TreeMemory<ClaimsState>(memento, viewId, readClaimsState);
	const subject = new ClaimsSubject(rows, memory);
	const tree = new ProjectTree(viewId, projects, memory, subject);
	const showFiltered = (): Thenable<unknown> =>
		vscode.commands.executeCommand('setContext', filteredKey, !isOpenFilter(memory.state.filter));
	const set = (state: Partial<ClaimsState>): void => {
		memory.state = { ...memory.state, ...state };
		void showFiltered();
		tree.refresh();
	};
	void showFiltered();

	/** Shows the claim at the caret in the tree; nothing is shown unasked. */
	async function reveal(editor: vscode.TextEditor): Promise<void> {
		const found = annotationsAt(projects, editor);
		if (!found?.claim) return tell(vscode.l10n.t('There is no claim at the caret.'));
		await tree.ready();
		const ids = subject.idsOf(projects.all(), found.project, found.claim.id);
		const node = ids && tree.find(ids);
		if (!node) {
			const isListed = rows.of(found.project).some(({ placed }) => placed.id === found.claim!.id);
			return tell(
				isListed
					? vscode.l10n.t('The claim is not in the list as it is filtered now.')
					: vscode.l10n.t('The claim is not in the list: what was agreed on stands for it.'),
			);
		}
		await tree.reveal(node);
	}

	return vscode.Disposable.from(
		tree,
		vscode.commands.registerCommand('corroborate.groupClaims', async () => {
			const choices = claimGroupings.map((by) => ({ label: groupingWords[by], value: by }));
			const by = await choose(vscode.l10n.t('Group Claims'), choices, { current: memory.state.by });
			if (by) set({ by });
		}),
		vscode.commands.registerCommand('corroborate.filterClaims', async () => {
			const all = projects.all().flatMap((project) => rows.of(project));
			const filter = await askFilter(facetsOf(all), memory.state.filter);
			if (filter) set({ filter });
		}),
		vscode.commands.registerCommand('corroborate.clearClaimsFilter', () => set({ filter: {} })),
		vscode.commands.registerTextEditorCommand('corroborate.revealClaim', (editor) => void reveal(editor)),
		registerSweeps(writing, mode, {
			viewId,
			tree,
			rows,
			show(sweep) {
				subject.sweep = sweep;
				tree.refresh();
			},
		}),
	);
}

interface FacetItem extends vscode.QuickPickItem {
	readonly facet?: Facet;
}

/** Asks for words and values in one box: what is typed is looked for, what is ticked must hold. Undefined where it was left. */
async function askFilter(facets: readonly Facet[], current: ClaimFilter): Promise<ClaimFilter | undefined> {
	const pick = vscode.window.createQuickPick<FacetItem>();
	pick.title = vscode.l10n.t('Filter Claims');
	pick.placeholder = vscode.l10n.t('Type words to look for; tick what must hold');
	pick.canSelectMany = true;
	const items = facets.map((facet) => facetItem(facet));
	const headed = headings.flatMap(([of, label]) => {
		const own = items.filter(({ facet }) => facet?.of === of);
		return own.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...own] : [];
	});
	pick.items = headed;
	pick.value = current.text ?? '';
	pick.selectedItems = items.filter(({ facet }) => facet && current[facet.of]?.includes(facet.value));
	return new Promise((resolve) => {
		let filter: ClaimFilter | undefined;
		pick.onDidAccept(() => {
			const ticked = pick.selectedItems.flatMap(({ facet }) => facet ?? []);
			const valuesOf = (of: Facet['of']): readonly string[] =>
				ticked.filter((facet) => facet.of === of).map(({ value }) => value);
			filter = {
				text: pick.value.trim() || undefined,
				topics: valuesOf('topics'),
				states: valuesOf('states'),
				levels: valuesOf('levels'),
			};
			pick.hide();
		});
		pick.onDidHide(() => {
			pick.dispose();
			resolve(filter);
		});
		pick.show();
	});
}

const headings: readonly (readonly [Facet['of'], string])[] = [
	['levels', vscode.l10n.t('Noticed')],
	['states', vscode.l10n.t('Status')],
	['topics', vscode.l10n.t('Topic')],
];

function facetItem(facet: Facet): FacetItem {
	const words: Readonly<Record<string, string>> = { ...levelWords, ...stateWords };
	return {
		label: facet.of === 'topics' ? inWords(facet.value) : (words[facet.value] ?? facet.value),
		description: counted.claims(facet.claims),
		// What is typed looks for words of claims, not for lines of this list.
		alwaysShow: true,
		facet,
	};
}
