import type { ClaimRow } from '../../core';
import type { Project } from '../project/project';
import type { Branch } from './branch';
import { perProject } from './perProject';
import type { ProjectRows } from './projectRows';
import type { TreeSubject } from './projectTree';

interface Known {
	readonly rows: readonly ClaimRow[];
	readonly beside: unknown;
	readonly branches: readonly Branch[];
}

/** A tree that is made of the claims of projects and of one thing beside them; made anew only where either is another one. */
export abstract class RowsSubject implements TreeSubject {
	readonly #rows: ProjectRows;
	readonly #known = new WeakMap<Project, Known>();

	constructor(rows: ProjectRows) {
		this.#rows = rows;
	}

	/** What the branches rest on beside the claims: the same thing as long as it does not differ. */
	protected abstract beside(project: Project): unknown;

	protected abstract branches(project: Project, rows: readonly ClaimRow[]): readonly Branch[];

	roots(projects: readonly Project[]): readonly Branch[] {
		return perProject(projects, (project) => this.#branchesOf(project));
	}

	description(): string {
		return '';
	}

	nothing(): string | undefined {
		return undefined;
	}

	#branchesOf(project: Project): readonly Branch[] {
		const rows = this.#rows.of(project);
		const beside = this.beside(project);
		const known = this.#known.get(project);
		if (known?.rows === rows && known.beside === beside) return known.branches;
		const branches = this.branches(project, rows);
		this.#known.set(project, { rows, beside, branches });
		return branches;
	}
}
