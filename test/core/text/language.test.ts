import assert from 'node:assert/strict';
import { readText, suggest } from '../../../src/core';
import { project } from '../rules/project';

const isEnglish = (text: string): boolean => readText(text).isEnglish;

const others: Readonly<Record<string, string>> = {
	Ukrainian:
		'Українські військові відійшли з міста у п’ятницю, повідомив речник командування. За його словами, бої тривають.',
	Russian:
		'Российские войска оставили город в пятницу, сообщил представитель командования. По его словам, бои продолжаются.',
	German:
		'Die Truppen haben die Stadt am Freitag verlassen, sagte ein Sprecher der Armee. Nach seinen Angaben wird im Norden weiter gekämpft.',
	French:
		'Les troupes ont quitté la ville vendredi, a déclaré un porte-parole de l’armée. Selon lui, les combats se poursuivent dans le nord.',
	Spanish:
		'Las tropas abandonaron la ciudad el viernes, dijo un portavoz del ejército. Según él, los combates continúan en el norte.',
	Polish:
		'Wojska opuściły miasto w piątek, jak powiedział rzecznik armii. Według niego walki na północy nie są zakończone.',
	Arabic: 'انسحبت القوات من المدينة يوم الجمعة، وقال متحدث باسم الجيش إن القتال مستمر في الشمال.',
	Chinese: '发言人说，军队星期五撤出了这座城市，北部的战斗仍在继续。',
};

describe('language', () => {
	for (const [name, text] of Object.entries(others))
		it(`${name} is not English`, () => {
			assert.equal(isEnglish(text), false);
			const { hedges, attributions, uncertain } = readText(text);
			assert.deepEqual([hedges, attributions, uncertain], [[], [], []]);
			assert.deepEqual(suggest(text), { attributions: [], hedges: [], entities: [], claims: [] });
		});

	it('English may be full of foreign names and words', () => {
		for (const text of [
			'Volodymyr Zelensky met Oleksandr Syrskyi, Valerii Zaluzhnyi and Kyrylo Budanov near Chasiv Yar, Ivanivske and Klishchiivka.',
			'The word “Бахмут” and the slogan “Слава Україні!” were painted on the wall of the school.',
			'Die Welt and Le Monde said El País and Der Spiegel had the report from La Repubblica first.',
			'Edmund de Waal served at Nottingham, England, until 1964.',
			'RUSSIAN FORCES SHELLED KHERSON ON TUESDAY, KILLING TWO CIVILIANS, OFFICIALS SAID.',
		])
			assert.ok(isEnglish(text), text);
	});

	it('is taken for English where there is too little to tell, but not in another script', () => {
		for (const text of ['', '…', '42', 'Bakhmut', 'Die Truppen haben die Stadt verlassen.'])
			assert.ok(isEnglish(text));
		assert.equal(isEnglish('Бахмут'), false);
	});

	it('of the greater part decides', () => {
		const english = 'The army said on Friday that it had left the town and that the bridge was destroyed. ';
		assert.ok(isEnglish(english.repeat(3) + others.Ukrainian!));
		assert.equal(isEnglish(english + others.Ukrainian!.repeat(5)), false);
	});

	it('is told from all over a long text, whatever its rhythm', () => {
		for (let words = 5; words < 25; words++)
			assert.ok(
				isEnglish(`${'Bakhmut '.repeat(words)} the army of it and that is. `.repeat(800)),
				`${words}`,
			);
		assert.equal(isEnglish(others.German!.repeat(500)), false);
	});

	it('is said once an article, as a note', () => {
		const { findings } = project({
			'a.txt': { text: `${others.German!}\n\n${others.French!}` },
			'b.txt': { text: 'The army said on Friday that it had left the town.' },
		});
		const found = findings('text.language');
		assert.deepEqual(
			found.map(({ level, place }) => `${level} ${place.path}`),
			['note a.txt'],
		);
	});
});
