import assert from 'node:assert/strict';
import { addPost, applyChanges, applyEdits, deletePost, editPost, readSidecar } from '../../../src/core';
import type { Post, PostChanges, SidecarReading } from '../../../src/core';
import { oneClaim } from '../../samples';

const place = { annotator: 'anna', id: 'k3f9wq2' };
const post = (by: string, text: string): Post => ({ by, on: '2026-11-21', text });
const withThread = (...lines: readonly string[]): string =>
	`${oneClaim.sidecar}      thread:\n${lines.map((line) => `        - ${line}\n`).join('')}  ben:\n`;
const two = [
	'{ by: ben, on: 2026-11-21, text: Who says so? } # asked twice',
	'{ by: ben, on: 2026-11-21, txet: not of the format }',
	'{ by: anna, on: 2026-11-21, text: The staff. }',
];

function after(source: string, ask: (sidecar: SidecarReading) => PostChanges): string {
	const changes = ask(readSidecar(source));
	if ('refused' in changes) return changes.refused;
	const { edits, refused } = applyChanges(source, changes);
	return refused ?? applyEdits(source, edits);
}

describe('posts of a thread', () => {
	it('the first one begins the thread, in its claim alone', () => {
		const written = after(oneClaim.sidecar, (sidecar) =>
			addPost(sidecar, place, post('ben', ' Who says so? ')),
		);
		assert.equal(
			written,
			`${oneClaim.sidecar}      thread:\n        - { by: ben, on: 2026-11-21, text: Who says so? }\n`,
		);
	});

	it('an edit touches its post and nothing beside it, also where a post cannot be read', () => {
		const source = withThread(...two);
		const written = after(source, (sidecar) =>
			editPost(sidecar, place, post('anna', 'The staff.'), 'The governor.'),
		);
		assert.equal(written, source.replace('The staff.', 'The governor.'));
		const first = after(source, (sidecar) => editPost(sidecar, place, post('ben', 'Who says so?'), 'Who?'));
		assert.equal(first, source.replace('Who says so?', 'Who?'));
	});

	it('is deleted alone, and the thread with the last one', () => {
		const source = withThread(...two);
		const written = after(source, (sidecar) => deletePost(sidecar, place, post('anna', 'The staff.')));
		assert.equal(written, withThread(...two.slice(0, 2)));
		const last = withThread('{ by: ben, on: 2026-11-21, text: Who? }');
		assert.equal(
			after(last, (sidecar) => deletePost(sidecar, place, post('ben', 'Who?'))),
			`${oneClaim.sidecar}  ben:\n`,
		);
	});

	it('of two that are alike, the one that was made last is meant', () => {
		const line = '{ by: ben, on: 2026-11-21, text: Who? }';
		const source = withThread(`${line} # one`, `${line} # two`);
		const written = after(source, (sidecar) => editPost(sidecar, place, post('ben', 'Who?'), 'Whom?'));
		assert.equal(written, withThread(`${line} # one`, `${line.replace('Who', 'Whom')} # two`));
	});

	it('more than one line, and what YAML or Markdown would read as something else, stays what was written', () => {
		const text = '- [x](command:evil)\n# no\n\n"quoted": {a}';
		const written = after(oneClaim.sidecar, (sidecar) => addPost(sidecar, place, post('ben', text)));
		const [claim] = Object.values(readSidecar(written).value.claims?.anna ?? {}) as { thread?: Post[] }[];
		assert.deepEqual(claim?.thread, [post('ben', text)]);
	});

	it('nothing is written where the claim or the post is gone, or there are no words', () => {
		const other = { annotator: 'ben', id: 'k3f9wq2' };
		const source = withThread(...two);
		assert.match(
			after(source, (sidecar) => addPost(sidecar, other, post('ben', 'a'))),
			/not in it any more/,
		);
		assert.match(
			after(source, (sidecar) => addPost(sidecar, place, post('ben', ' \n'))),
			/needs words/,
		);
		assert.match(
			after(source, (sidecar) => editPost(sidecar, place, post('ben', 'Who?'), 'a')),
			/not in it as it was/,
		);
		assert.match(
			after(source, (sidecar) => deletePost(sidecar, place, post('ben', 'Who?'))),
			/not in it as it was/,
		);
	});
});
