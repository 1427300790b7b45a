import assert from 'node:assert/strict';
import type { ProjectRecord } from '../../../src/core';
import { annotated, claim, project } from './project';

describe('the sides of a conflict', () => {
	const sides = (one: string, other: string): Partial<ProjectRecord> => ({
		sides: {
			[one]: { name: `Side ${one}`, actors: [`${one}-army`], allies: [`${one}-ally`] },
			[other]: { name: `Side ${other}`, actors: [`${other}-army`], allies: [`${other}-ally`] },
		},
	});
	const quotes = ['The hill fell.', 'The town fell.', 'The bridge is held.', 'The dam is held.'];
	/** Who says what, with the two sides in the places of each other or not. */
	const article = (one: string, other: string) => {
		const source = (side?: string) =>
			({ kind: 'organization', identification: 'named', name: 'A voice', side }) as const;
		const speakers = [one, `${one}-ally`, `${other}-army`, other];
		return annotated(quotes.join(' '), {
			sources: {
				[one]: source(one),
				[`${one}-ally`]: source(`${one}-ally`),
				[`${other}-army`]: source(),
				[other]: source(other),
			},
			claims: {
				anna: Object.fromEntries(
					quotes.map((quote, index) => [
						`bbbbbb${index + 2}`,
						claim(quote, {
							is: index === 3 ? { interest: 'against' } : {},
							said: { source: speakers[index] },
						}),
					]),
				),
			},
		});
	};
	const rows = (one: string, other: string, profile?: 'audit') =>
		project(article(one, other), { ...sides('red', 'blue'), profile })
			.findings('source.party-to-conflict')
			.map(({ level, claims, message }) => `${level} ${claims.join()} ${message}`);

	it('are treated alike: with the two swapped everything is found again, of the other', () => {
		for (const profile of [undefined, 'audit'] as const) {
			const here = rows('red', 'blue', profile);
			assert.ok(here.length >= 3);
			const swapped = rows('blue', 'red', profile).map((row) =>
				row.replace(/red|blue/g, (side) => (side === 'red' ? 'blue' : 'red')),
			);
			assert.deepEqual(swapped, here);
		}
	});

	it('are those of the project: a side, its actors, its allies', () => {
		assert.deepEqual(
			rows('red', 'blue').map((row) => row.replace(/Party.*, /, '')),
			[
				'note bbbbbb2 of the side of Side red.',
				'note bbbbbb3 an ally of Side red.',
				'note bbbbbb4 of the side of Side blue.',
			],
		);
	});

	it('leave what is against the speaker’s interest to audits', () => {
		assert.deepEqual(rows('red', 'blue', 'audit').filter((row) => row.includes('bbbbbb5')).length, 1);
	});

	it('are not entities that take no part', () => {
		const at = project(
			annotated('The hill fell.', {
				sources: { china: { kind: 'organization', identification: 'named', name: 'China', side: 'china' } },
				entities: { china: { name: 'China', kind: 'state' } },
				claims: { anna: { bbbbbb2: claim('The hill fell.', { said: { source: 'china' } }) } },
			}),
			sides('red', 'blue'),
		);
		assert.deepEqual(at.findings('source.party-to-conflict'), []);
	});
});
