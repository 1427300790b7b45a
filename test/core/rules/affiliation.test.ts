import assert from 'node:assert/strict';
import type { Entity, ProjectRecord, Source } from '../../../src/core';
import { annotated, claim, project } from './project';

describe('source.unmatched-affiliation', () => {
	const messages = (source: Partial<Source>, file?: Partial<ProjectRecord>, role?: string) =>
		project(
			annotated('The town fell, James Carter said.', {
				entities: { carter: { name: 'James Carter', kind: 'person', role } },
				sources: { carter: { kind: 'person', identification: 'named', ...source } },
				claims: { anna: { bbbbbb2: claim('The town fell', { said: { source: 'carter' } }) } },
			}),
			file,
		)
			.findings('source.unmatched-affiliation')
			.map(({ level, message }) => `${level} ${message}`);
	const analyst = { descriptor: 'defense analyst at the Global Security Institute' };
	const known = (role: string): Partial<ProjectRecord> => ({
		entities: { carter: { name: 'James Carter', kind: 'person', role } },
	});

	it('warns of an expert whom the project does not know', () => {
		assert.deepEqual(messages(analyst), [
			'warning Not matched yet: 1 claim rests on “James Carter”, “defense analyst at the Global Security Institute”; the project knows neither the person nor the post.',
		]);
		assert.equal(messages({}, undefined, 'senior fellow at Chatham House').length, 1);
	});

	it('is silent where the project has the person with that post, under the slug or the name', () => {
		assert.deepEqual(messages(analyst, known('analyst at the Global Security Institute')), []);
		const other: Entity = { name: 'J. Carter', kind: 'person', aliases: ['James Carter'] };
		assert.deepEqual(messages(analyst, { entities: { 'james-c': other } }), []);
		assert.deepEqual(messages(analyst, { sources: { carter: { kind: 'person' } } }), []);
	});

	it('warns where the project has another post', () => {
		assert.deepEqual(messages(analyst, known('professor at Leeds University')), [
			'warning Does not match: 1 claim rests on “James Carter”, “defense analyst at the Global Security Institute”; the project has “professor at Leeds University”.',
		]);
		assert.deepEqual(messages(analyst, known('analyst')), [], 'a post that names no place says nothing');
	});

	it('asks only of experts who name where they are', () => {
		assert.deepEqual(messages({ descriptor: 'a resident of Bakhmut' }), []);
		assert.deepEqual(messages({ descriptor: 'defense analyst' }), []);
		assert.deepEqual(messages({ descriptor: 'Chancellor of Germany' }), []);
		assert.deepEqual(messages({ ...analyst, identification: 'anonymous' }), []);
		assert.deepEqual(messages({ ...analyst, kind: 'group' }), []);
	});
});
