import assert from 'node:assert/strict';
import {
	applyChanges,
	applyEdits,
	type Change,
	decide,
	dismissalsFor,
	fixesFor,
	type ReviewDecision,
	needsReason,
	type ProjectRecord,
	reviewState,
	takeBack,
} from '../../../src/core';
import { annotated, type Annotations, type ArticleFiles, claim, project } from './project';

const words = 'The hill above the northern road fell on Monday after two days of fighting.';
const text = `${words} The town is held.`;
const hill = 'bbbbbb2';
const town = 'bbbbbb3';

const byAnna = (more: object = {}): Annotations => ({
	claims: { anna: { [hill]: claim(words, more), [town]: claim('The town is held.') } },
});

function changed({ text, sidecar }: ArticleFiles, changes: readonly Change[]): ArticleFiles {
	const applied = applyChanges(sidecar!, changes);
	assert.ok(applied.edits, applied.refused);
	return { text, sidecar: applyEdits(sidecar!, applied.edits) };
}

/** The files with one more decision: on a claim by its id, or on the article. */
function decided(
	files: ArticleFiles,
	id: string | undefined,
	by: string,
	decision: ReviewDecision,
	reason = needsReason(decision) ? 'not yet confirmed' : undefined,
): ArticleFiles {
	const { corpus, document } = project(files);
	const placed = id === undefined ? undefined : document().claims.find((one) => one.id === id);
	const change = decide(corpus.project, document(), placed, { decision, by, on: '2026-11-21', reason });
	return changed(files, [change!]);
}

const publish: Partial<ProjectRecord> = { profile: 'publish' };

describe('a decision', () => {
	const files = annotated(text, byAnna());

	it('is bound to what it was made on, and is stale when that changes', () => {
		const one = decided(files, hill, 'ben', 'publish');
		const stateIn = (of: ArticleFiles) => {
			const { corpus, document } = project(of);
			return reviewState(corpus.project, document(), document().claims[0]);
		};
		assert.deepEqual(stateIn(files), { state: 'none' });
		assert.equal(stateIn(one).state, 'current');
		const field = { do: 'set', path: ['claims', 'anna', hill, 'is', 'modality'], value: 'hedged' } as const;
		const state = stateIn(changed(one, [field]));
		assert.ok(state.state === 'stale' && state.why === 'changed');
		assert.equal(state.review.by, 'ben');
		assert.equal(stateIn(decided(changed(one, [field]), hill, 'ben', 'publish')).state, 'current');
		assert.deepEqual(stateIn(changed(one, [takeBack(project(one).document().claims[0])])), { state: 'none' });
	});

	it('taken back leaves the file as it was', () => {
		for (const id of [hill, undefined]) {
			const one = decided(files, id, 'ben', 'attribute', ' named by the staff ');
			assert.match(one.sidecar!, /decision: attribute/);
			assert.match(one.sidecar!, /reason: named by the staff\n/);
			const placed = project(one)
				.document()
				.claims.find((of) => of.id === id);
			assert.deepEqual(changed(one, [takeBack(placed)]), files);
		}
	});

	it('to hold or to drop needs a reason', () => {
		const { corpus, document } = project(files);
		const by = { by: 'ben', on: '2026-11-21', reason: ' ' };
		for (const decision of ['hold', 'drop'] as const)
			assert.equal(decide(corpus.project, document(), undefined, { ...by, decision }), undefined);
		for (const decision of ['publish', 'attribute'] as const)
			assert.ok(decide(corpus.project, document(), undefined, { ...by, decision }));
	});

	it('on an article says nothing of its claims', () => {
		const one = decided(files, undefined, 'ben', 'publish');
		const { corpus, document } = project(one);
		assert.equal(reviewState(corpus.project, document()).state, 'current');
		assert.equal(reviewState(corpus.project, document(), document().claims[0]).state, 'none');
	});
});

describe('review.stale', () => {
	const files = annotated(text, byAnna());

	it('is noticed of a claim whose words were edited in the article, and of the article', () => {
		const one = decided(decided(files, hill, 'ben', 'publish'), undefined, 'ben', 'publish');
		assert.deepEqual(project(one).findings('review.stale'), []);
		const edited = project({ ...one, text: text.replace('two', 'three') });
		const found = edited.findings('review.stale');
		assert.deepEqual(
			found.map(({ about, level, message }) => [about.kind, level, message]),
			[
				['article', 'warning', 'ben decided “publish” on 2026-11-21; the article was changed since.'],
				['claim', 'warning', 'ben decided “publish” on 2026-11-21; the claim was changed since.'],
			],
		);
	});

	it('says so where a decision names nothing that it was made on, or something that is no hash', () => {
		const review = { by: 'ben', on: '2026-11-21', decision: 'publish' as const };
		const messages = [undefined, '--upload-pack=x'].map((of) => {
			const [found] = project(annotated(text, byAnna({ review: { ...review, of } }))).findings(
				'review.stale',
			);
			return found?.message;
		});
		assert.match(messages[0]!, /is not recorded \(“of”\)/);
		assert.match(messages[1]!, /“--upload-pack=x” \(“of”\) does not name what it was decided on/);
	});

	it('is an error where the profile is publish, and no decision is missed twice', () => {
		const one = decided(files, hill, 'ben', 'publish');
		const stale = changed(one, [
			{ do: 'set', path: ['claims', 'anna', hill, 'note'], value: 'looked at again' },
		]);
		const found = project(stale, publish)
			.findings()
			.filter(({ code, claims }) => code.startsWith('review.') && claims.includes(hill));
		assert.deepEqual(
			found.map(({ code, level }) => [code, level]),
			[['review.stale', 'error']],
		);
	});
});

describe('review.self', () => {
	it('is a decision on a claim by the owner of its section', () => {
		const files = annotated(text, byAnna());
		assert.deepEqual(project(decided(files, hill, 'ben', 'publish')).findings('review.self'), []);
		const [found, ...more] = project(decided(files, hill, 'anna', 'publish')).findings('review.self');
		assert.equal(found?.message, 'anna decided on a claim of their own.');
		assert.equal(found.level, 'warning');
		assert.deepEqual(more, []);
	});

	it('is a decision on an agreed claim by who settled it', () => {
		const adjudicated = { by: 'ben', on: '2026-11-20', from: ['ccccc22'] };
		const files = annotated(text, {
			claims: { agreed: { [hill]: claim(words, { adjudicated }) } },
		});
		assert.equal(project(decided(files, hill, 'ben', 'publish')).findings('review.self').length, 1);
		assert.equal(project(decided(files, hill, 'anna', 'publish')).findings('review.self').length, 0);
	});

	it('of an article concerns only claims that nobody else has decided on', () => {
		const files = decided(annotated(text, byAnna()), undefined, 'anna', 'publish');
		const [found] = project(files).findings('review.self');
		assert.equal(
			found?.message,
			'anna decided on the article and made 2 claims of it, on which nobody else has decided.',
		);
		assert.equal(found.related.length, 2);
		const one = decided(files, hill, 'ben', 'publish');
		assert.match(project(one).findings('review.self')[0]!.message, /made 1 claim of it/);
		assert.deepEqual(project(decided(one, town, 'ben', 'hold')).findings('review.self'), []);
	});
});

describe('review.undecided', () => {
	it('is off, and an error where the profile is publish: of ready claims and of the article', () => {
		const files = annotated(text, byAnna({ is: { status: 'draft' } }));
		assert.deepEqual(project(files).findings('review.undecided'), []);
		const found = project(files, publish).findings('review.undecided');
		assert.deepEqual(
			found.map(({ about, level, claims }) => [about.kind, level, claims]),
			[
				['article', 'error', []],
				['claim', 'error', [town]],
			],
		);
		const all = decided(decided(files, town, 'ben', 'attribute'), undefined, 'ben', 'publish');
		assert.deepEqual(project(all, publish).findings('review.undecided'), []);
	});

	it('asks for no decision on the claims of an article that is not to be published', () => {
		const files = decided(annotated(text, byAnna()), undefined, 'ben', 'hold');
		assert.deepEqual(project(files, publish).findings('review.undecided'), []);
	});

	it('is said of an article that nobody has annotated', () => {
		assert.equal(project({ text }, publish).findings('review.undecided').length, 1);
	});

	it('is silent on a pass that is open', () => {
		const claims = { anna: { pass: { state: 'open' }, [hill]: claim(words) } };
		const found = project(annotated(text, { claims }), publish).findings('review.undecided');
		assert.deepEqual(
			found.map(({ about }) => about.kind),
			['article'],
		);
	});
});

describe('review.held', () => {
	it('is a claim on hold in an article that is to be published, with who decided what', () => {
		const held = decided(annotated(text, byAnna()), hill, 'ben', 'hold');
		assert.deepEqual(project(held).findings('review.held'), []);
		assert.deepEqual(project(decided(held, undefined, 'carl', 'hold')).findings('review.held'), []);
		const both = decided(held, undefined, 'carl', 'publish');
		const [found] = project(both).findings('review.held');
		assert.equal(found?.level, 'note');
		assert.equal(
			found.message,
			'ben decided “hold” on this claim: not yet confirmed; carl decided “publish” on the article.',
		);
		assert.equal(project(both, publish).findings('review.held')[0]!.level, 'error');
	});
});

describe('a reviewer', () => {
	it('whom the project does not name is told of, as a warning', () => {
		const files = decided(
			decided(annotated(text, byAnna()), hill, 'zoe', 'publish'),
			undefined,
			'ben',
			'publish',
		);
		assert.deepEqual(project(files).findings('sidecar.reference'), []);
		const [found, ...more] = project(files, { annotators: ['anna', 'ben'] }).findings('sidecar.reference');
		assert.match(found!.message, /“zoe”, whom corroborate.yaml does not name/);
		assert.equal(found!.level, 'warning');
		assert.deepEqual(more, []);
	});

	it('who is missing is told of at the line, and the claim is still there', () => {
		const review = { on: '2026-11-21', decision: 'publish' };
		const at = project(annotated(text, byAnna({ review })));
		assert.match(at.findings('sidecar.schema')[0]!.message, /“review” has no “by”/);
		assert.equal(at.document().claims.length, 2);
	});
});

describe('a finding on a decision', () => {
	const files = annotated(text, byAnna());
	const fixesOf = (of: ArticleFiles, code: string, file?: Partial<ProjectRecord>) => {
		const at = project(of, file);
		return at.findings(code).map((finding) => fixesFor(at.corpus, at.document(), finding));
	};

	it('can be decided again or taken back, on the claim or the article that it is about', () => {
		const both = decided(decided(files, hill, 'ben', 'publish'), undefined, 'ben', 'publish');
		const stale = changed(both, [{ do: 'set', path: ['claims', 'anna', hill, 'note'], value: 'more' }]);
		const [ofArticle, ofClaim] = fixesOf(stale, 'review.stale');
		assert.deepEqual(
			[ofArticle, ofClaim].map((fixes) => fixes!.map(({ id }) => id)),
			[
				['decide', 'take-back'],
				['decide', 'take-back'],
			],
		);
		assert.deepEqual(ofClaim![0], { id: 'decide', title: 'Decide again…', of: 'decision', claim: hill });
		const back = [ofArticle, ofClaim].flatMap((fixes) => {
			const fix = fixes![1]!;
			return fix.of === 'sidecar' ? fix.changes : [];
		});
		const { sidecar } = changed(stale, back);
		assert.ok(!sidecar!.includes('review'));
	});

	it('of one’s own is taken back, and one that is missing is made', () => {
		const own = fixesOf(decided(files, hill, 'anna', 'publish'), 'review.self');
		assert.deepEqual(
			own.map((fixes) => fixes.map(({ title }) => title)),
			[['Take the decision back']],
		);
		const missing = fixesOf(files, 'review.undecided', publish);
		assert.deepEqual(
			missing.map(([fix]) => fix),
			[undefined, hill, town].map((claim) => ({ id: 'decide', title: 'Decide…', of: 'decision', claim })),
		);
	});

	it('cannot be dismissed, but for deciding on one’s own', () => {
		const at = project(files, publish);
		for (const finding of at.findings('review.undecided'))
			assert.deepEqual(dismissalsFor(at.document(), finding), []);
		const own = project(decided(files, hill, 'anna', 'publish'));
		assert.ok(dismissalsFor(own.document(), own.findings('review.self')[0]!).length > 0);
	});
});
