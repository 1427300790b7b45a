import assert from 'node:assert/strict';
import { isolated } from '../../../src/core';

const [fsi, pdi] = ['\u2068', '\u2069'];

describe('text between others', () => {
	it('stays as it is where it is written from left to right', () => {
		for (const text of ['', 'Bakhmut', '“Wagner” (3)', 'Бахмут', '巴赫穆特', 'zero\u200bwidth', 'emoji 🪖'])
			assert.equal(isolated(text), text);
	});

	it('orders itself where it is written from right to left', () => {
		for (const text of ['باخموت', 'באחמוט', '3 قتلى', 'Wagner (فاغنر)', 'ﷺ', '𐤀'])
			assert.equal(isolated(text), `${fsi}${text}${pdi}`);
	});

	it('turns nothing that stands after it', () => {
		assert.equal(isolated('\u202egpj.exe'), `${fsi}gpj.exe${pdi}`);
		assert.equal(isolated('\u2067open'), `${fsi}\u2067open${pdi}${pdi}`);
		assert.equal(isolated(`shut${pdi}${pdi}`), `${fsi}shut${pdi}`);
	});

	it('may hold text that is isolated already', () => {
		const name = isolated('باخموت');
		assert.equal(isolated(`New place: ${name}, 3`), `${fsi}New place: ${name}, 3${pdi}`);
	});
});
