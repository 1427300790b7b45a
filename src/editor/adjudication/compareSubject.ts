import * as vscode from 'vscode';
import type { ComparedField, ComparedItem } from '../../core';
import { nameOf } from '../files';
import type { Branch } from '../trees/branch';
import type { TreeSubject } from '../trees/projectTree';
import type { Compared, Comparing } from './comparing';
import { keysLine, sidesLine } from './compareWords';
import { branchId, itemBranch } from './itemBranch';

/** A line of the list: an item, or one of its fields. */
export interface CompareLine extends Compared {
	readonly item: ComparedItem;
	readonly field?: ComparedField;
}

/** The list of what is compared: items in the order of the text, below each the fields that differ. */
export class CompareSubject implements TreeSubject {
	readonly #comparing: Comparing;
	#known: { readonly of: Compared; readonly branches: readonly Branch[] } | undefined;

	constructor(comparing: Comparing) {
		this.#comparing = comparing;
	}

	roots(): readonly Branch[] {
		const compared = this.compared();
		if (!compared) return [];
		if (this.#known?.of !== compared) {
			const { comparison } = compared;
			this.#known = {
				of: compared,
				branches: comparison.items.map((item) => itemBranch(comparison, item)),
			};
		}
		return this.#known.branches;
	}

	description(): string {
		const compared = this.compared();
		return compared ? nameOf(compared.project.uriOf(compared.path)) : '';
	}

	nothing(): string | undefined {
		const now = this.#comparing.now();
		if (now && 'problem' in now) return now.problem;
		return now && vscode.l10n.t('No side has a claim here.');
	}

	message(): string | undefined {
		const compared = this.compared();
		if (!compared) return undefined;
		const { decided, items, sides } = compared.comparison;
		const progress = vscode.l10n.t('{0} of {1} decided', decided, items.length);
		return [progress, sidesLine(sides), keysLine].join(' · ');
	}

	/** The comparison as things stand; undefined where there can be none. */
	compared(): Compared | undefined {
		const now = this.#comparing.now();
		return now && 'comparison' in now ? now : undefined;
	}

	/** The line of a branch; undefined where it is not in the list any more. */
	line(id: string | undefined): CompareLine | undefined {
		const compared = this.compared();
		for (const item of compared?.comparison.items ?? []) {
			if (branchId(item) === id) return { ...compared!, item };
			const field = item.differing.find((one) => branchId(item, one) === id);
			if (field) return { ...compared!, item, field };
		}
		return undefined;
	}

	/**
	 * The open item nearest to a place in the list, in one direction; undefined where there is none.
	 * @param passed ids of items that count as decided: what is being written is not read yet
	 */
	openItem(
		from: ComparedItem | undefined,
		step: 1 | -1,
		passed: ReadonlySet<string> = new Set(),
	): ComparedItem | undefined {
		const { items = [] } = this.compared()?.comparison ?? {};
		const at = items.findIndex(({ id }) => id === from?.id);
		const rest = step === 1 ? items.slice(at + 1) : items.slice(0, Math.max(at, 0)).reverse();
		return rest.find(({ id, state }) => state === 'open' && !passed.has(id));
	}
}
