import type { PlacedClaim } from '../../model/document';
import type { Fix } from './fix';
import { type Fixes, pathOf } from './found';

/** Relates two claims that do not fit together, or says that both may have held, each on its day. */
export const relationFixes: Fixes = ({ claims, finding, corpus }) => {
	const [a, b] = finding.claims.map(
		(id) => claims.find((placed) => placed.id === id) ?? corpus.claim(id)?.placed,
	);
	if (!a || !b || finding.claims.length !== 2) return [];
	const here = claims.includes(a) ? a : b;
	const there = here === a ? b : a;
	const index = contradicting(here, there);
	if (index >= 0) return [differently(here, index)];
	if (claims.includes(there) && contradicting(there, here) >= 0)
		return [differently(there, contradicting(there, here))];
	return [
		related(here, there, 'contradicts', 'Link the two claims as contradicting each other'),
		related(here, there, 'differs-over-time', 'Link the two claims as differing over time'),
	];
};

function contradicting(from: PlacedClaim, to: PlacedClaim): number {
	return (from.claim.relations ?? []).findIndex((one) => one.to === to.id && one.type === 'contradicts');
}

function differently(placed: PlacedClaim, index: number): Fix {
	return {
		id: 'differs',
		title: 'They differ over time: relate them so',
		of: 'sidecar',
		changes: [
			{
				do: 'set',
				path: [...pathOf(placed), 'relations', String(index), 'type'],
				value: 'differs-over-time',
			},
		],
		questions: [],
	};
}

function related(from: PlacedClaim, to: PlacedClaim, type: string, title: string): Fix {
	return {
		id: type,
		title,
		of: 'sidecar',
		changes: [{ do: 'append', path: [...pathOf(from), 'relations'], value: { type, to: to.id } }],
		questions: [],
	};
}
