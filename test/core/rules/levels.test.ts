import assert from 'node:assert/strict';
import { catalog, levelOf, type Profile } from '../../../src/core';

describe('profiles', () => {
	const level = (profile: Profile, code: string, atMost?: 'warning' | 'note' | 'off') =>
		levelOf({ corroborate: 1, profile }, code, atMost);

	it('annotate looks at files, anchors and required fields only', () => {
		for (const code of catalog.keys()) {
			const shown = level('annotate', code) !== undefined;
			assert.equal(shown, /^(sidecar|anchor|merge)\.|^text\.encoding$|^claim\.required$/.test(code), code);
		}
	});

	it('review is the catalogue', () => {
		for (const [code, entry] of catalog)
			assert.equal(level('review', code), entry.level === 'off' ? undefined : entry.level, code);
	});

	it('publish stops at decisions that are missing or do not stand, never at style', () => {
		for (const [code, entry] of catalog) {
			const style = /^(language|text)\.(?!contradicts-itself|encoding)|^quote\.(fragment|malformed)$/.test(
				code,
			);
			const decided = /^review\.(stale|undecided|held)$/.test(code);
			const expected = decided ? 'error' : entry.level === 'off' ? undefined : style ? 'note' : entry.level;
			assert.equal(level('publish', code), expected, code);
		}
	});

	it('audit leaves nothing out, and makes nothing more serious than a note of it', () => {
		for (const [code, entry] of catalog) {
			assert.equal(level('audit', code), entry.level === 'off' ? 'note' : entry.level, code);
			assert.equal(level('audit', code, 'off'), 'note');
			assert.equal(level('review', code, 'off'), undefined);
		}
	});

	it('the project’s own word on a code comes first, also in an audit', () => {
		const levels = { 'source.none': 'off', 'source.single': 'error' } as const;
		assert.equal(levelOf({ corroborate: 1, profile: 'audit', levels }, 'source.none', 'off'), undefined);
		assert.equal(
			levelOf({ corroborate: 1, profile: 'annotate', levels }, 'source.single', undefined),
			'error',
		);
		assert.equal(levelOf({ corroborate: 1, levels }, 'source.single', 'off'), undefined);
	});
});
