import assert from 'node:assert/strict';
import type { Claim, ProjectRecord } from '../../../src/core';
import { annotated, claim, project } from './project';

const words = 'Many soldiers died.';

function of(
	required: ProjectRecord['required'],
	parts: Partial<Omit<Claim, 'is'>> & { readonly is?: Partial<Claim['is']> },
) {
	const { is, ...rest } = parts;
	const made = claim(words, { is: { topic: 'casualties', status: 'ready', ...is }, ...rest });
	return project(annotated(words, { claims: { anna: { bbbbbb2: made } } }), { required });
}

describe('claim.required', () => {
	const messages = (...given: Parameters<typeof of>) =>
		of(...given)
			.findings('claim.required')
			.map(({ level, message }) => `${level}: ${message}`);

	it('names the fields that the project wants of a topic and the claim lacks', () => {
		assert.deepEqual(messages({ casualties: ['when.date', 'casualties.low'] }, { casualties: { low: 3 } }), [
			'warning: This project wants when.date of such a claim.',
		]);
	});

	it('asks for what is wanted of any claim, and nothing of another topic', () => {
		assert.deepEqual(messages({ any: ['statement'], territory: ['where.place'] }, {}), [
			'warning: This project wants statement of such a claim.',
		]);
	});

	it('is a note on a draft, and takes an empty list for none', () => {
		assert.deepEqual(messages({ any: ['actors'] }, { is: { status: 'draft' }, actors: [] }), [
			'note: This project wants actors of such a claim.',
		]);
	});

	it('is silent where all is given, and where the project requires nothing', () => {
		assert.deepEqual(messages({ any: ['statement'] }, { statement: 'Many died.' }), []);
		assert.deepEqual(messages(undefined, {}), []);
	});

	it('counts in the profile for annotators', () => {
		const made = claim(words, { is: { status: 'ready' } });
		const { findings } = project(annotated(words, { claims: { anna: { bbbbbb2: made } } }), {
			profile: 'annotate',
			required: { any: ['statement'] },
		});
		assert.deepEqual(
			findings().map(({ code }) => code),
			['claim.required'],
		);
	});

	it('says where the project’s file asks for a field or a topic that does not exist', () => {
		const found = of({ any: ['casualties.lowest', '__proto__'], weather: ['statement'] }, {}).findings(
			'sidecar.reference',
		);
		assert.deepEqual(
			found.map(({ place, message }) => [place.path, /“(.*?)”/.exec(message)![1]]),
			[
				['corroborate.yaml', 'casualties.lowest'],
				['corroborate.yaml', '__proto__'],
				['corroborate.yaml', 'weather'],
			],
		);
	});
});
