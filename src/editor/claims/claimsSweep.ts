import * as vscode from 'vscode';
import {
	type ClaimRow,
	isLacking,
	type SweepField,
	sweepFieldOf,
	sweepFields,
	type SweepFilter,
	sweepRows,
	sweepValue,
	timeTold,
} from '../../core';
import { counted } from '../counts';
import type { Project } from '../project/project';
import type { Branch } from '../trees/branch';
import { claimBranch, type ClaimLook, inWords } from '../trees/claimBranch';
import type { ProjectRows } from '../trees/projectRows';
import { filterNames, keysLine, valueWords } from './sweepWords';

/** The article of a longer list is not read for the dates that it tells: that would hold up the list. */
const mostRead = 200;

/** A line of a sweep: a claim, or its source in its article. */
export interface SweepLine {
	readonly project: Project;
	readonly row: ClaimRow;
}

interface Pending {
	readonly value: string | undefined;
}

/** A list that is gone through by one field: the claims that lacked it when it began, each with what it has now. */
export class ClaimsSweep {
	readonly filter: SweepFilter;
	readonly field: SweepField;
	/** By the root of the project, in order: a project file that comes or goes makes another project of the same folder. */
	readonly #keys: ReadonlyMap<string, readonly string[]>;
	readonly #rows: ProjectRows;
	readonly #known = new WeakMap<Project, { rows: readonly ClaimRow[]; lines: readonly ClaimRow[] }>();
	#lines = new Map<string, SweepLine>();
	/** What is being written, by line: shown at once. */
	readonly #pending = new Map<string, Pending>();

	constructor(filter: SweepFilter, projects: readonly Project[], rows: ProjectRows) {
		this.#rows = rows;
		this.filter = filter;
		this.field = sweepFieldOf(filter);
		this.#keys = new Map(
			projects.map((project) => [
				project.root.toString(),
				sweepRows(rows.of(project), filter, project.annotator).map(keyOf),
			]),
		);
	}

	/** The lines, flat: going on is one key. */
	branches(projects: readonly Project[]): readonly Branch[] {
		const lines = new Map<string, SweepLine>();
		const size = [...this.#keys.values()].reduce((sum, keys) => sum + keys.length, 0);
		const isRead = this.field === 'date' && size <= mostRead;
		const branches: Branch[] = [];
		for (const project of projects)
			for (const row of this.#rowsOf(project)) {
				const id = `sweep ${this.filter} ${project.root.toString()} ${keyOf(row)}`;
				lines.set(id, { project, row });
				const pending = this.#pending.get(id);
				const look = (one: ClaimRow): ClaimLook => this.#look(project, one, isRead, pending);
				branches.push(claimBranch(id, project, row, look, pending ?? row));
			}
		this.#lines = lines;
		return branches;
	}

	/** Shows a value as long as it is being written. Returns what ends that. */
	expect(id: string, value: string | undefined): () => void {
		const pending = { value };
		this.#pending.set(id, pending);
		return () => {
			// Another one has followed.
			if (this.#pending.get(id) === pending) this.#pending.delete(id);
		};
	}

	/** The line of a branch; undefined where it is not in the list any more. */
	line(id: string | undefined): SweepLine | undefined {
		return id === undefined ? undefined : this.#lines.get(id);
	}

	/** How much of what is gone through is done: `3 of 12 · Undated territorial claims`; a side bar is narrow. */
	description(): string {
		const name = filterNames[this.filter];
		if (this.filter.startsWith('every-')) return name;
		const lines = [...this.#lines.values()];
		const done = lines.filter(({ row }) => !this.#isLacking(row)).length;
		return vscode.l10n.t('{0} of {1} · {2}', done, lines.length, name);
	}

	message(): string {
		return keysLine(this.field);
	}

	#rowsOf(project: Project): readonly ClaimRow[] {
		const rows = this.#rows.of(project);
		const known = this.#known.get(project);
		if (known?.rows === rows) return known.lines;
		const byKey = new Map(rows.map((row) => [keyOf(row), row]));
		const lines = (this.#keys.get(project.root.toString()) ?? []).flatMap((key) => byKey.get(key) ?? []);
		this.#known.set(project, { rows, lines });
		return lines;
	}

	/** The value stands first, as in a column: a side bar is narrow. */
	#look(project: Project, row: ClaimRow, isRead: boolean, pending: Pending | undefined): ClaimLook {
		const { field } = this;
		const isOfSource = sweepFields[field].of === 'source';
		const value = pending ? pending.value : sweepValue(field, row);
		const document = value === undefined && isRead ? project.corpus.document(row.path) : undefined;
		const told = document && timeTold(document, row.placed)?.date;
		const words = isOfSource ? row.source.name : row.quote;
		const isLeft = pending ? pending.value === undefined : this.#isLacking(row);
		const { topic, act } = row.placed.claim.is;
		return {
			lead:
				value === undefined
					? { shown: told && `${told}?`, spoken: told ? readAs(told) : vscode.l10n.t('not set') }
					: { shown: valueWords(field, value), spoken: valueWords(field, value) },
			label: words,
			details: isOfSource ? [row.title, row.quote] : [inWords(topic), act, row.source.name],
			icon: { icon: isLeft ? 'circle-large-outline' : 'check' },
			context: 'passLine',
		};
	}

	#isLacking(row: ClaimRow): boolean {
		return isLacking(this.filter, row, row.placed.annotator);
	}
}

const readAs = (date: string): string => vscode.l10n.t('not set, read as {0}', date);

/** How many lines a sweep would have, for the list of sweeps. */
export function sizeWords(field: SweepField, size: number): string {
	return sweepFields[field].of === 'source' ? String(size) : counted.claims(size);
}

const keyOf = ({ path, placed }: ClaimRow): string => `${placed.annotator} ${placed.id} ${path}`;
