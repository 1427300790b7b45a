/**
 * Nouns by which news prose describes who or what says something, when it does not name them. Written for Corroborate from
 * general knowledge. Singular; plurals are made by rule.
 */
const persons = `adviser advisor aide ally ambassador analyst activist attorney author blogger boss businessman campaigner
	captain chief chairman chairwoman chancellor citizen civilian colonel columnist commander commentator commissioner correspondent
	critic cleric colleague defector defender delegate deputy detainee diplomat director dissident doctor driver economist editor
	engineer envoy evacuee expert eyewitness farmer father fighter filmmaker founder friend general governor guard head historian
	inhabitant insider inspector intermediary interpreter investigator journalist judge king lawmaker lawyer leader legislator
	lieutenant local man mayor medic mercenary militant minister monitor mother mp negotiator neighbor neighbour nurse observer
	officer official operator opponent owner participant parent partisan people person pilot pensioner politician prisoner
	president priest professor prosecutor protester rebel recruit refugee relative reporter representative rescuer researcher
	resident scholar scientist secretary senator separatist sergeant soldier specialist spokesman spokesperson spokeswoman
	strategist strongman student supporter survivor teacher technician teenager veteran victim villager volunteer
	watcher widow witness woman worker writer`;

const groups = `administration agency alliance ally army assembly association authority battalion brigade bureau cabinet camp
	coalition committee command commission company corps council court delegation department directorate division embassy
	government group headquarters industry institute institution intelligence junta kremlin leadership legislature media military
	militia ministry mission monitor movement navy network office opposition organisation organization outlet parliament party
	police presidency regiment regime secretariat service side source staff state tank team think-tank union unit university
	watchdog circle entity quarter forum`;

const documents = `account analysis announcement article assessment bulletin communique communiqué dispatch document dossier
	estimate file finding intercept interview letter memo memorandum message note order paper poll post press record release
	report rumor rumour statement study survey testimony transcript tweet update briefing`;

const footage = `camera clip drone-footage footage image imagery photo photograph picture recording satellite screenshot
	still tape video`;

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

function withPlurals(list: string): ReadonlySet<string> {
	return new Set(
		words(list).flatMap((word) => {
			if (/(?:man)$/.test(word) && word !== 'german') return [word, word.replace(/man$/, 'men')];
			if (/[^aeiou]y$/.test(word)) return [word, word.replace(/y$/, 'ies')];
			if (/(?:s|x|ch|sh)$/.test(word)) return [word, `${word}es`];
			return [word, `${word}s`];
		}),
	);
}

export const personNouns = withPlurals(persons);
export const groupNouns = withPlurals(groups);
export const documentNouns = new Set([...withPlurals(documents), 'analyses']);
export const footageNouns = withPlurals(footage);
