import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { suggest } from '../../../src/core';
import { texts } from '../anchor/arbitraries';

const claims = (text: string) =>
	suggest(text).claims.map(({ span, topic, act }) => `${topic} ${act}: ${text.slice(span.start, span.end)}`);

describe('suggested claims', () => {
	it('are sentences on the conflict, without their full stop', () => {
		assert.deepEqual(
			claims('Russian troops seized two villages near Bakhmut on Friday. It was a sunny day there.'),
			['territory reports: Russian troops seized two villages near Bakhmut on Friday'],
		);
	});

	it('stand without the words that say whose they are', () => {
		assert.deepEqual(claims('The mayor said that shells hit two schools in the morning.'), [
			'remote-violence reports: shells hit two schools in the morning',
		]);
	});

	it('are whole sentences where what is said is no clause of its own', () => {
		for (const sentence of [
			'The strike, officials said, killed two soldiers',
			'The army appears to be losing ground near the town',
			'The outlet, which has reported extensively on the war, filmed troops who shelled two villages',
		])
			assert.deepEqual(
				suggest(`${sentence}.`).claims.map(({ span }) => sentence.slice(span.start, span.end)),
				[sentence],
			);
	});

	it('are the words of a quotation alone', () => {
		assert.deepEqual(claims('“The shelling does not stop at night,” Olena Koval said.'), [
			'remote-violence reports: “The shelling does not stop at night,”',
		]);
	});

	it('are no questions, headlines or what is too short', () => {
		assert.deepEqual(claims('When will the shelling of the city end? Troops fled.'), []);
		assert.deepEqual(claims('Troops Seize Two Villages\n\nThe weather was fine on that day.'), []);
	});

	it('of the seeds are about as many as careful readers tag', () => {
		for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
			const found = claims(readFileSync(`seeds/${name}`, 'utf8')).length;
			assert.ok(found >= 12 && found <= 60, `${name}: ${found}`);
		}
	});

	it('of any text stand in order, inside it and apart', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(texts, fc.constantFrom('Troops seized the town', '“', '”', 'he said', '. '))),
				(parts) => {
					const text = parts.join(' ');
					let end = 0;
					for (const { span } of suggest(text).claims) {
						assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
						end = span.end;
					}
				},
			),
		);
	});
});
