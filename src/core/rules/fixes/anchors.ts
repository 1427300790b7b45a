import { rebase } from '../../corpus/rebase';
import type { Fixes } from './found';

/** Puts all annotations of an article on its present text, if every one is sure of its place. */
export const anchorFixes: Fixes = ({ document }) => {
	const { changes } = rebase(document);
	if (!changes || changes.length === 0) return [];
	return [{ id: 'anchors', title: 'Update Anchors', of: 'sidecar', changes, questions: [], safe: true }];
};
