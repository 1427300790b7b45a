import * as vscode from 'vscode';
import {
	type ClaimFilter,
	type ClaimGroup,
	claimGroupings,
	type ClaimGrouping,
	type ClaimRow,
	filterClaims,
	groupClaims,
	isOpenFilter,
} from '../../core';
import { counted } from '../counts';
import { plainLabel } from '../labels';
import type { Project } from '../project/project';
import type { Branch } from '../trees/branch';
import {
	claimBranch,
	type ClaimLook,
	inWords,
	levelWords,
	stateIcons,
	stateWords,
} from '../trees/claimBranch';
import { perProject } from '../trees/perProject';
import type { ProjectRows } from '../trees/projectRows';
import type { TreeSubject } from '../trees/projectTree';
import type { TreeMemory } from '../trees/treeMemory';
import type { ClaimsSweep } from './claimsSweep';

/** How the claims are shown; kept over reloads. */
export interface ClaimsState {
	readonly by: ClaimGrouping;
	readonly filter: ClaimFilter;
}

/** A state that was stored, by whatever version; what is not understood is as at first. */
export function readClaimsState(stored: unknown): ClaimsState {
	const { by, filter } = (stored ?? {}) as Partial<ClaimsState>;
	const strings = (values: unknown): readonly string[] | undefined =>
		Array.isArray(values) ? values.filter((value) => typeof value === 'string') : undefined;
	return {
		by: claimGroupings.find((one) => one === by) ?? 'article',
		filter: {
			text: typeof filter?.text === 'string' ? filter.text : undefined,
			topics: strings(filter?.topics),
			states: strings(filter?.states),
			levels: strings(filter?.levels),
		},
	};
}

/** How a grouping is called. */
export const groupingWords: Readonly<Record<ClaimGrouping, string>> = {
	article: vscode.l10n.t('by article'),
	topic: vscode.l10n.t('by topic'),
	source: vscode.l10n.t('by source'),
	status: vscode.l10n.t('by status'),
};

/** The tree of claims: by article, topic, source or status, those that the filter lets through. */
export class ClaimsSubject implements TreeSubject {
	readonly #rows: ProjectRows;
	readonly #memory: TreeMemory<ClaimsState>;
	readonly #known = new WeakMap<Project, Known>();
	/** What is gone through by field, in the place of the tree. */
	sweep: ClaimsSweep | undefined;

	constructor(rows: ProjectRows, memory: TreeMemory<ClaimsState>) {
		this.#rows = rows;
		this.#memory = memory;
	}

	roots(projects: readonly Project[]): readonly Branch[] {
		return this.sweep?.branches(projects) ?? perProject(projects, (project) => this.#branches(project));
	}

	description(): string {
		if (this.sweep) return this.sweep.description();
		const { by, filter } = this.#memory.state;
		const conditions = filterWords(filter);
		return [groupingWords[by], ...conditions].join(' · ');
	}

	nothing(): string | undefined {
		return isOpenFilter(this.#memory.state.filter) ? undefined : vscode.l10n.t('No claim fits the filter.');
	}

	message(): string | undefined {
		return this.sweep?.message();
	}

	/** The path of ids to a claim, as `ProjectTree.find` takes it; undefined where the filter leaves it out. */
	idsOf(projects: readonly Project[], project: Project, id: string): readonly string[] | undefined {
		if (this.sweep) return undefined;
		const group = this.#groups(project).find(({ rows }) => rows.some(({ placed }) => placed.id === id));
		const row = group?.rows.find(({ placed }) => placed.id === id);
		if (!group || !row) return undefined;
		const groupBranch = groupId(project, this.#memory.state.by, group);
		const filled = projects.filter((one) => this.#groups(one).length > 0);
		const above = filled.length > 1 ? [`project ${project.root.toString()}`] : [];
		return [...above, groupBranch, rowId(groupBranch, row)];
	}

	#groups(project: Project): readonly ClaimGroup[] {
		return this.#of(project).groups;
	}

	#branches(project: Project): readonly Branch[] {
		return this.#of(project).branches;
	}

	/** Made anew only where the claims or the state differ. */
	#of(project: Project): Known {
		const rows = this.#rows.of(project);
		const { state } = this.#memory;
		const known = this.#known.get(project);
		if (known?.rows === rows && known.state === state) return known;
		const groups = groupClaims(filterClaims(rows, state.filter), state.by);
		const branches = groups.map((group) => groupBranch(project, state.by, group));
		const fresh = { rows, state, groups, branches };
		this.#known.set(project, fresh);
		return fresh;
	}
}

interface Known {
	readonly rows: readonly ClaimRow[];
	readonly state: ClaimsState;
	readonly groups: readonly ClaimGroup[];
	readonly branches: readonly Branch[];
}

/** The conditions of a filter for people, in a few words. */
export function filterWords({ text, topics = [], states = [], levels = [] }: ClaimFilter): readonly string[] {
	const word = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? value;
	return [
		...(text?.trim() ? [`“${plainLabel(text.trim())}”`] : []),
		...[
			levels.map(word(levelWords)).join(', '),
			states.map(word(stateWords)).join(', '),
			topics.map(inWords).join(', '),
		].filter(Boolean),
	];
}

function groupBranch(project: Project, by: ClaimGrouping, group: ClaimGroup): Branch {
	const id = groupId(project, by, group);
	const name = plainLabel(
		by === 'topic' ? inWords(group.name) : by === 'status' ? stateName(group.key) : group.name,
	);
	return {
		id,
		version: group,
		row: () => ({
			label: name,
			description: String(group.rows.length),
			icon: groupIcon(by, group.key),
			spoken: `${name}, ${counted.claims(group.rows.length)}`,
			context: 'group',
		}),
		tooltip: () => undefined,
		children: () => group.rows.map((row) => claimBranch(rowId(id, row), project, row, looks[by])),
	};
}

const groupId = (project: Project, by: ClaimGrouping, { key }: ClaimGroup): string =>
	`${by} ${project.root.toString()} ${key}`;

const rowId = (group: string, { path, placed }: ClaimRow): string =>
	`${group} ${path} ${placed.annotator} ${placed.id}`;

const stateName = (key: string): string => stateWords[key as ClaimRow['state']];

function groupIcon(by: ClaimGrouping, key: string): string {
	switch (by) {
		case 'article':
			return 'file-text';
		case 'topic':
			return 'tag';
		case 'source':
			return 'megaphone';
		case 'status':
			return stateIcons[key as ClaimRow['state']];
	}
}

/** What stands behind a claim: not again what its group says. */
const looks: Readonly<Record<ClaimGrouping, (row: ClaimRow) => ClaimLook>> = {
	article: (row) => ({ details: [topicOf(row), actOf(row), row.source.name] }),
	topic: (row) => ({ details: [actOf(row), row.source.name, row.title] }),
	source: (row) => ({ details: [topicOf(row), actOf(row), row.title] }),
	status: (row) => ({ details: [topicOf(row), actOf(row), row.source.name] }),
};

const topicOf = ({ placed }: ClaimRow): string => inWords(placed.claim.is.topic);
const actOf = ({ placed }: ClaimRow): string => placed.claim.is.act;
