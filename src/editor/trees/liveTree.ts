import type { Branch, Row } from './branch';

/** So many are shown of what stands below one node, and so many more each time more are asked for: each is drawn. */
export const pageSize = 500;

/** What VS Code holds on to: the same object as long as the thing it stands for is in the tree. */
export class TreeNode {
	/** Those shown, in order; made when first asked for. */
	children: readonly TreeNode[] | undefined;
	/** How many of them at most. */
	room = pageSize;
	/** What was last drawn of it; nothing is drawn again that was never drawn. */
	drawn: string | undefined;

	constructor(
		public branch: Branch,
		readonly parent: TreeNode | undefined,
	) {}
}

/** The last row where there are more than are shown. */
export class MoreBranch implements Branch {
	readonly id: string;

	constructor(
		parent: string,
		/** How many are not shown. */
		readonly version: number,
		private readonly rowOf: (rest: number) => Row,
	) {
		this.id = `${parent} …more`;
	}

	row(): Row {
		return this.rowOf(this.version);
	}
}

/** A tree that is kept by difference: an update costs what differs, and names the nodes to draw again. */
export class LiveTree {
	readonly #moreRow: (rest: number) => Row;
	readonly #root: TreeNode;

	/** @param moreRow the row that stands for so many that are not shown */
	constructor(moreRow: (rest: number) => Row) {
		this.#moreRow = moreRow;
		this.#root = new TreeNode(
			{ id: '', version: undefined, row: () => ({ label: '' }), children: () => [] },
			undefined,
		);
		this.#root.children = [];
	}

	/** Takes over what the tree is to hold now. Returns the nodes to draw again with all below them; `undefined` is the whole tree. */
	update(branches: readonly Branch[]): readonly (TreeNode | undefined)[] {
		this.#root.branch = { ...this.#root.branch, children: () => branches };
		const changed: TreeNode[] = [];
		this.#updateBelow(this.#root, changed);
		return changed.includes(this.#root) ? [undefined] : changed;
	}

	/** The nodes below one, or at the top. */
	children(node: TreeNode = this.#root): readonly TreeNode[] {
		return (node.children ??= this.#shown(node).map((branch) => this.#node(branch, node)));
	}

	/** What is shown of a node; from now on it counts as drawn. */
	draw(node: TreeNode): Row {
		const row = node.branch.row();
		node.drawn = JSON.stringify(row);
		return row;
	}

	/** Makes room for one page more below a node (undefined: at the top); returns the first node of it. */
	showMore(parent: TreeNode | undefined): TreeNode | undefined {
		const node = parent ?? this.#root;
		const first = node.room;
		this.#grow(node, first + pageSize);
		return node.children?.[first];
	}

	/**
	 * The node at the end of a path of ids, from the top.
	 * @param grown is told of a node that had to show more for it; undefined is the top
	 */
	find(ids: readonly string[], grown?: (node: TreeNode | undefined) => void): TreeNode | undefined {
		let node = this.#root;
		for (const id of ids) {
			const index = node.branch.children?.().findIndex((branch) => branch.id === id) ?? -1;
			if (index < 0) return undefined;
			if (index >= node.room) {
				this.#grow(node, Math.ceil((index + 1) / pageSize) * pageSize);
				grown?.(node === this.#root ? undefined : node);
			}
			node = this.children(node)[index]!;
		}
		return node === this.#root ? undefined : node;
	}

	#node(branch: Branch, parent: TreeNode): TreeNode {
		return new TreeNode(branch, parent === this.#root ? undefined : parent);
	}

	#grow(node: TreeNode, room: number): void {
		node.room = room;
		this.#updateBelow(node, []);
	}

	#shown({ branch, room }: TreeNode): readonly Branch[] {
		const all = branch.children?.() ?? [];
		if (all.length <= room) return all;
		return [...all.slice(0, room), new MoreBranch(branch.id, all.length - room, this.#moreRow)];
	}

	#updateNode(node: TreeNode, branch: Branch, changed: TreeNode[]): void {
		if (Object.is(node.branch.version, branch.version)) return;
		node.branch = branch;
		const differs = node.drawn !== undefined && node.drawn !== JSON.stringify(branch.row());
		if (differs) changed.push(node);
		// Whoever is drawn again is so with all below.
		this.#updateBelow(node, differs ? [] : changed);
	}

	#updateBelow(node: TreeNode, changed: TreeNode[]): void {
		const before = node.children;
		if (!before) return;
		const branches = this.#shown(node);
		if (branches.length === before.length && branches.every(({ id }, i) => id === before[i]!.branch.id)) {
			branches.forEach((branch, i) => this.#updateNode(before[i]!, branch, changed));
			return;
		}
		const known = new Map(before.map((child) => [child.branch.id, child]));
		node.children = branches.map((branch) => {
			const child = known.get(branch.id);
			if (child) this.#updateNode(child, branch, []);
			return child ?? this.#node(branch, node);
		});
		changed.push(node);
	}
}
