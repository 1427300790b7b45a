/** How thick a mark of a span is, in pixels; one of no length is a dot. */
const thickness = 9;

/** Options of a bar that stands for a span: in the middle of its row, round at its ends, and a dot where it has no length. */
export const capsule = (row: number) =>
	({
		insetTop: (row - thickness) / 2,
		insetBottom: (row - thickness) / 2,
		insetLeft: -thickness / 2,
		insetRight: -thickness / 2,
		rx: thickness / 2,
	}) as const;
