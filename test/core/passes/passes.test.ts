import assert from 'node:assert/strict';
import {
	applyChanges,
	applyEdits,
	Corpus,
	guidelineOf,
	handInPass,
	isPassShown,
	newSidecar,
	passesIn,
	passRefusal,
	passStateOf,
	readSidecar,
	startPass,
	unreadyIn,
	type Change,
	type ProjectRecord,
	type SidecarReading,
} from '../../../src/core';
import { oneClaim, threeLines } from '../../samples';

const project: ProjectRecord = { corroborate: 1, annotators: ['anna', 'ben'] };

type Changes = (sidecar: SidecarReading) => readonly Change[] | { readonly refused: string };

/** The text of a sidecar after changes that its reading asks for, or why there are none. */
function after(source: string, changes: Changes): string {
	const wanted = changes(readSidecar(source));
	if ('refused' in wanted) return wanted.refused;
	const { edits, refused } = applyChanges(source, wanted);
	assert.equal(refused, undefined);
	return applyEdits(source, edits!);
}

const start =
	(annotator: string, of = project): Changes =>
	(sidecar) =>
		startPass(of, sidecar, annotator);
const handIn =
	(annotator: string): Changes =>
	(sidecar) =>
		handInPass(sidecar, annotator);

const fresh = newSidecar({ annotators: ['anna', 'ben'] });

describe('a pass', () => {
	it('starts in the section of its annotator and nowhere else', () => {
		const started = after(fresh, start('ben'));
		assert.equal(started, fresh.replace('  ben:\n', '  ben:\n    pass: { state: open }\n'));
		assert.equal(after(started, start('ben')), started);
	});

	it('starts above the claims that are there, which stay as they are', () => {
		const [head, claims] = oneClaim.sidecar.split('  anna:\n') as [string, string];
		assert.equal(
			after(oneClaim.sidecar, start('anna')),
			`${head}  anna:\n    pass: { state: open }\n${claims}  ben:\ndismissed:\n  anna:\n  ben:\n`,
		);
	});

	it('gives everybody whom the project names a section, and its annotator where it names nobody', () => {
		const started = after('', start('anna'));
		assert.deepEqual(Object.keys(readSidecar(started).value.claims ?? {}), ['anna', 'ben']);
		const nobody = after('', start('zoe', { corroborate: 1 }));
		assert.equal(passStateOf(readSidecar(nobody), 'zoe'), 'open');
	});

	it('is handed in once, and can be taken back', () => {
		const handedIn = after(after(fresh, start('anna')), handIn('anna'));
		assert.match(handedIn, /anna:\n {4}pass: \{ state: finished \}\n/);
		assert.equal(after(handedIn, handIn('anna')), handedIn);
		assert.equal(passStateOf(readSidecar(after(handedIn, start('anna'))), 'anna'), 'open');
	});

	it('is nobody’s who has none, who is not named, or who cannot be an annotator', () => {
		assert.match(after(fresh, handIn('ben')), /ben has no pass here .* Start it first/);
		assert.match(after(fresh, start('zoe')), /does not name the annotator zoe.* use one of anna, ben/);
		assert.match(passRefusal(project, 'agreed')!, /agree on/);
		assert.match(passRefusal({ corroborate: 1 }, '../x')!, /cannot be a handle/);
	});

	it('leaves a file with another merge to finish alone', () => {
		const marked = '<<<<<<< ours\nclaims:\n=======\nclaims:\n  ben:\n>>>>>>> theirs\n';
		const { refused } = applyChanges(marked, startPass(project, readSidecar(marked), 'anna') as Change[]);
		assert.match(refused!, /merge/i);
	});
});

describe('what is not ready to be handed in', () => {
	const ready = oneClaim.sidecar.replace('draft', 'ready');
	const unready = (sidecar: string, text = oneClaim.text) => {
		const corpus = new Corpus();
		corpus.put({ path: 'a.txt', text, sidecar });
		return unreadyIn(corpus.document('a.txt')!, 'anna').map(({ why, claim, path, words }) => ({
			why,
			claim,
			path,
			words,
		}));
	};
	const quote = oneClaim.text.trim();

	it('is what is draft, whose words are gone, and what is not of the format', () => {
		assert.deepEqual(unready(ready), []);
		assert.deepEqual(unready(oneClaim.sidecar), [
			{ why: 'draft', claim: 'k3f9wq2', path: 'a.txt', words: quote },
		]);
		assert.deepEqual(unready(ready, 'Nothing of it.\n'), [
			{ why: 'lost', claim: 'k3f9wq2', path: 'a.annotations.yaml', words: quote },
		]);
		const [malformed, ...more] = unready(ready.replace('act: reports', 'act: shouts'));
		assert.deepEqual(more, []);
		assert.equal(malformed?.why, 'malformed');
		assert.equal(malformed.path, 'a.annotations.yaml');
	});

	it('is nothing of anybody else’s', () => {
		const others = oneClaim.sidecar.replace('anna', 'ben');
		assert.deepEqual(unready(others), []);
		assert.deepEqual(unready(others.replace('act: reports', 'act: shouts')), []);
	});
});

describe('the passes of a project', () => {
	it('are told by article and annotator, and of an open one only its owner is told how much is in it', () => {
		const corpus = new Corpus({ project: 'corroborate: 1\nannotators: [anna, ben]\n' });
		corpus.put({ path: 'a.txt', text: oneClaim.text, sidecar: after(oneClaim.sidecar, start('anna')) });
		corpus.put({ path: 'b.txt', text: threeLines.text, sidecar: `${threeLines.sidecar}  agreed:\n  zoe:\n` });
		const rows = (reader: string | undefined) =>
			passesIn(corpus, reader).map(({ path, annotator, state, claims }) =>
				[path, annotator, state ?? '-', claims ?? '?'].join(' '),
			);
		const others = ['b.txt anna - 1', 'b.txt ben - 0', 'b.txt zoe - 0'];
		assert.deepEqual(rows('ben'), ['a.txt anna open ?', 'a.txt ben - 0', ...others]);
		assert.deepEqual(rows('anna')[0], 'a.txt anna open 1');
	});
});

describe('who sees a section', () => {
	const sees = (reader: string | undefined, states: Readonly<Record<string, string>>): string => {
		const sections = Object.entries(states).map(
			([handle, state]) => `  ${handle}:${state && `\n    pass: { state: ${state} }`}\n`,
		);
		const corpus = new Corpus();
		corpus.put({ path: 'a.txt', text: 'Words.\n', sidecar: `corroborate: 1\nclaims:\n${sections.join('')}` });
		const document = corpus.document('a.txt')!;
		return Object.keys(states)
			.filter((handle) => isPassShown(document, handle, reader))
			.join(' ');
	};

	it('is everybody but while its pass is open', () => {
		assert.equal(sees('anna', { anna: '', ben: 'open', carl: 'finished', dora: '' }), 'anna carl dora');
		assert.equal(sees(undefined, { anna: '', ben: 'open', carl: 'finished', dora: '' }), 'anna carl dora');
	});

	it('is nobody who has a pass of their own open, until they hand in', () => {
		assert.equal(sees('anna', { anna: 'open', ben: 'open', carl: 'finished', dora: '' }), 'anna dora');
		assert.equal(
			sees('anna', { anna: 'finished', ben: 'open', carl: 'finished', dora: '' }),
			'anna carl dora',
		);
	});
});

describe('the guideline of a project', () => {
	it('stands where corroborate.yaml says, or where it usually stands', () => {
		assert.deepEqual(guidelineOf({ corroborate: 1 }), { path: 'guideline.md', named: false });
		const named = { corroborate: 1, guideline: 'docs/how to.md' } as const;
		assert.deepEqual(guidelineOf(named), { path: 'docs/how to.md', named: true });
	});

	for (const guideline of [
		'../secret.md',
		'a/../../secret.md',
		'/etc/passwd.md',
		'a//b.md',
		'./a.md',
		'..\\secret.md',
		'C:/a.md',
		'https://example.org/a.md',
		'command:evil.md',
		'a\nb.md',
		'run.sh',
	])
		it(`is not ${JSON.stringify(guideline)}`, () => {
			assert.match(guidelineOf({ corroborate: 1, guideline }).refused!, /such as guideline\.md/);
		});
});
