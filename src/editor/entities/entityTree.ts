import * as vscode from 'vscode';
import { entityKinds, entityOrders, EntityFindingsIndex, type EntityInCorpus } from '../../core';
import { annotationsAt } from '../caret';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import type { TreeNode } from '../trees/liveTree';
import { projectLabel } from '../trees/perProject';
import { ProjectTree } from '../trees/projectTree';
import { TreeMemory } from '../trees/treeMemory';
import { entityRoots, pathTo, type EntityView } from './entityBranches';
import type { EntitySource } from './entitySource';
import { askFilter, askOrder, askText, filterWords, orderWords } from './entityView';

const viewId = 'corroborate.entities';

/** The view `corroborate.entities`: kind -> entity -> article -> mention, over all projects; filtered and sorted as asked. */
export function registerEntityTree(projects: Projects, memento: vscode.Memento): vscode.Disposable {
	return new EntityTree(projects, memento);
}

class EntityTree implements vscode.Disposable {
	readonly #projects: Projects;
	readonly #sources = new WeakMap<Project, EntitySource>();
	readonly #findings = new WeakMap<Project, EntityFindingsIndex>();
	readonly #memory: TreeMemory<EntityView>;
	readonly #tree: ProjectTree;
	readonly #session: vscode.Disposable;

	constructor(projects: Projects, memento: vscode.Memento) {
		this.#projects = projects;
		this.#memory = new TreeMemory(memento, viewId, readView);
		this.#tree = new ProjectTree(viewId, projects, this.#memory, {
			roots: (all) => {
				for (const project of all) this.#updateFindings(project);
				return entityRoots(this.#sourcesOf(all), this.#memory.state);
			},
			description: () => orderWords(this.#memory.state),
			message: () => filterWords(this.#memory.state, this.#sourcesOf(projects.all())) || undefined,
			nothing: () => {
				const words = filterWords(this.#memory.state, this.#sourcesOf(projects.all()));
				return words ? vscode.l10n.t('No entity fits the filter: {0}', words) : undefined;
			},
		});
		const command = (name: string, run: (...args: unknown[]) => unknown): vscode.Disposable =>
			vscode.commands.registerCommand(`corroborate.${name}`, run);
		this.#session = vscode.Disposable.from(
			this.#tree,
			vscode.commands.registerTextEditorCommand(
				'corroborate.revealEntity',
				(editor) => void this.#reveal(editor),
			),
			command('findEntities', () => this.#change(askText)),
			command('filterEntities', () =>
				this.#change((view) => askFilter(view, this.#sourcesOf(projects.all()))),
			),
			command('sortEntities', () => this.#change(askOrder)),
			command('clearEntityFilter', () => this.#change(({ order }) => ({ filter: {}, order }))),
		);
		this.#tellFiltered();
	}

	dispose(): void {
		this.#session.dispose();
	}

	/** Filters or sorts as `ask` says; undefined leaves it. */
	async #change(
		ask: (view: EntityView) => EntityView | undefined | Promise<EntityView | undefined>,
	): Promise<void> {
		await this.#tree.ready();
		const view = await ask(this.#memory.state);
		if (!view) return;
		this.#memory.state = view;
		this.#tellFiltered();
		this.#tree.refresh();
		await this.#tree.scrollUp();
	}

	#tellFiltered(): void {
		const isOn = isFiltered(this.#memory.state);
		void vscode.commands.executeCommand('setContext', 'corroborate.entitiesFiltered', isOn);
	}

	#sourcesOf(projects: readonly Project[]): readonly EntitySource[] {
		return projects.map((project) => this.#sourceOf(project));
	}

	#updateFindings(project: Project): void {
		const files = project.files().map((path) => [path, project.findings(path)] as const);
		this.#findingsOf(project).update(new Map(files));
	}

	#findingsOf(project: Project): EntityFindingsIndex {
		let findings = this.#findings.get(project);
		if (!findings) this.#findings.set(project, (findings = new EntityFindingsIndex(project.corpus)));
		return findings;
	}

	#sourceOf(project: Project): EntitySource {
		let source = this.#sources.get(project);
		if (!source) {
			source = {
				key: project.root.toString(),
				label: projectLabel(project.root),
				corpus: project.corpus,
				findingsOf: (slug) => this.#findingsOf(project).of(slug),
				locationOf: (path, span) => project.locationOf(path, span),
			};
			this.#sources.set(project, source);
		}
		return source;
	}

	async #reveal(editor: vscode.TextEditor): Promise<void> {
		const found = annotationsAt(this.#projects, editor);
		if (!found?.mention) return tell(vscode.l10n.t('No entity at the caret.'));
		const { project, mention } = found;
		await this.#tree.ready();
		await project.load();
		const entity = project.corpus.entity(mention.entity);
		if (!entity) return;
		const node = this.#find(project, entity) ?? (await this.#unfiltered(project, entity));
		if (node) await this.#tree.reveal(node);
	}

	/** The filter hides it: whoever asks for it wants to see it. */
	async #unfiltered(project: Project, entity: EntityInCorpus): Promise<TreeNode | undefined> {
		if (!isFiltered(this.#memory.state)) return undefined;
		await this.#change(({ order }) => ({ filter: {}, order }));
		return this.#find(project, entity);
	}

	#find(project: Project, entity: EntityInCorpus): TreeNode | undefined {
		this.#tree.refresh();
		const several = this.#projects.all().filter(({ corpus }) => corpus.entities().length > 0).length > 1;
		return this.#tree.find(pathTo(this.#sourceOf(project), entity, this.#memory.state, several));
	}
}

/** A view as it was stored, by whatever version; at first: all, by name. */
function readView(stored: unknown): EntityView {
	const { filter = {}, order } = (stored ?? {}) as Partial<EntityView>;
	const { kind, side, text } = filter;
	return {
		filter: {
			...(kind !== undefined && entityKinds.includes(kind) ? { kind } : {}),
			...(side === null || typeof side === 'string' ? { side } : {}),
			...(typeof text === 'string' && text !== '' ? { text } : {}),
		},
		order: order !== undefined && entityOrders.includes(order) ? order : 'name',
	};
}

const isFiltered = ({ filter }: EntityView): boolean => Object.keys(filter).length > 0;
