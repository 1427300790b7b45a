import * as words from './vocabulary';

/** UCDP's `date_prec` in words. */
export const datePrecisionLabels: Readonly<Record<number, string>> = {
	1: 'the very day',
	2: 'within 2 to 6 days',
	3: 'within a week',
	4: 'within a month',
	5: 'within a year',
};

/** UCDP's `where_prec` in words. */
export const placePrecisionLabels: Readonly<Record<number, string>> = {
	1: 'the very place',
	2: 'a limited area around a place',
	3: 'a district (second-level division)',
	4: 'a province (first-level division)',
	5: 'along a line, or a part of the country larger than a province',
	6: 'the country alone',
	7: 'at sea or in international airspace',
};

/** Sides that every project has. */
export const commonSides: Readonly<Record<string, string>> = {
	civilian: 'civilians, on neither side',
	'third-party': 'somebody outside the conflict',
	unknown: 'which side cannot be told',
};

type Meanings<Words extends readonly string[]> = Readonly<Record<Words[number], string>>;

const of = <const Words extends readonly string[]>(
	vocabulary: Words,
	meanings: Meanings<Words>,
): readonly [readonly string[], Meanings<Words>] => [vocabulary, meanings];

/** What the words of each vocabulary mean, in a few words. */
const meanings: ReadonlyMap<readonly string[], Readonly<Record<string, string>>> = new Map<
	readonly string[],
	Readonly<Record<string, string>>
>([
	of(words.topics, {
		territory: 'who holds, gains or loses ground',
		'armed-clash': 'fighting between armed groups (ACLED: Battles)',
		'remote-violence': 'shelling, air strikes, drones, explosions (ACLED: Explosions/Remote violence)',
		casualties: 'killed, wounded, captured or missing',
		materiel: 'weapons, vehicles, ammunition, supplies',
		'force-posture': 'where forces are, how many, what they prepare',
		'civilian-harm': 'harm to civilians (ACLED: Violence against civilians; UCDP: one-sided violence)',
		political: 'decisions, statements and interests of politics',
		other: 'none of the other topics',
	}),
	of(words.acts, {
		reports: 'says that something is so or happened',
		assesses: 'judges, weighs or explains',
		predicts: 'says what will or may happen',
		intends: 'says what somebody means to do',
	}),
	of(words.modalities, {
		asserted: 'said flatly',
		hedged: 'weakened: reportedly, may, is said to',
		unverified: 'the text itself says that it is not confirmed',
		denied: 'said not to be so',
	}),
	of(words.interests, {
		own: 'it serves its source: a person’s judgement',
		against: 'it goes against its source’s own interest: a person’s judgement',
		mixed: 'it does both: a person’s judgement',
		none: 'it does neither: a person’s judgement',
	}),
	of(words.statuses, {
		draft: 'its annotator is not done with it',
		ready: 'its annotator is done with it',
	}),
	of(words.modes, {
		'direct-quote': 'all of it in quotation marks',
		'partial-quote': 'some of it in quotation marks',
		indirect: 'in the article’s words',
		footage: 'seen in footage',
		document: 'from a document',
		author: 'in the author’s own voice: the source is @article',
	}),
	of(words.sourceKinds, {
		person: 'a single person',
		group: 'several people: residents, officials, soldiers',
		organization: 'a ministry, an army, a company, an institute',
		media: 'a newspaper, an agency, a broadcaster, a blog',
		document: 'a report, a paper, a database',
		footage: 'photographs, video, satellite images',
		unknown: 'what it is cannot be told',
	}),
	of(words.identifications, {
		named: 'by its own name',
		pseudonymous: 'by a callsign, a nickname or an account',
		anonymous: 'described, not named',
		vague: 'could be anyone: some analysts',
		none: 'not identified at all',
	}),
	of(words.channels, {
		interview: 'told to the article or another outlet',
		statement: 'a statement given out',
		'press-conference': 'said before the press',
		'social-media-post': 'posted by itself',
		'press-report': 'reported by another outlet',
		'official-report': 'a report of an authority or an army',
		footage: 'photographs or video',
		document: 'a document',
		observation: 'seen by the author',
	}),
	of(words.accesses, {
		direct: 'was there, or did it',
		indirect: 'has it from others',
		unknown: 'cannot be told',
	}),
	of(words.entityKinds, {
		person: 'a single person',
		'military-unit': 'a unit of a state’s forces',
		'armed-group': 'armed, and no state’s forces',
		'government-body': 'a ministry, an office, an authority',
		state: 'a state',
		organization: 'any other organization',
		media: 'a newspaper, an agency, a broadcaster, a blog',
		platform: 'where posts are made: Telegram',
		place: 'a place; its kind is in sub',
		group: 'people without an organization: residents',
		weapon: 'a weapon or a weapon system',
		event: 'something that happened and has a name',
	}),
	of(words.placeKinds, {
		settlement: 'a city, a town, a village, a part of one',
		region: 'a district, a province, a country, a stretch of land',
		water: 'a river, a lake, a sea',
		facility: 'a bridge, a road, a plant, a base',
	}),
	of(words.grades, words.gradeLabels),
	of(words.dateBases, {
		stated: 'the text says so',
		inferred: 'worked out from what the text says',
		retrieved: 'the day on which it was fetched',
	}),
	of(words.provenances, {
		original: 'the outlet’s own report',
		syndicated: 'taken over as it was',
		rewrite: 'another’s report in other words',
		paraphrase: 'another’s text, reworded sentence by sentence',
		'suspected-synthetic': 'may have been written by a machine',
	}),
	of(words.relationTypes, {
		corroborates: 'says the same, from another origin',
		contradicts: 'cannot be true together with it',
		'differs-over-time': 'differs, but may speak of another time',
		repeats: 'says the same again, from the same origin',
		updates: 'says what came of it later',
		'derived-from': 'rests on it',
	}),
	of(words.independences, {
		independent: 'the two rest on different origins: a person’s judgement',
		'same-source': 'the two rest on one origin: a person’s judgement',
		unknown: 'it cannot be told: a person’s judgement',
	}),
	of(words.stances, {
		asserts: 'says that it happened',
		denies: 'says that it did not',
		neutral: 'speaks of it without saying so',
	}),
	of(words.casualtyCategories, {
		killed: 'killed',
		wounded: 'wounded',
		captured: 'taken prisoner',
		missing: 'missing',
		unspecified: 'killed or wounded, not said which',
	}),
	of(words.decisions, {
		publish: 'may be published as it stands',
		attribute: 'may be published with its source named',
		hold: 'wait until more is known',
		drop: 'not to be published',
	}),
	of(words.passStates, {
		open: 'shown to its owner alone',
		finished: 'shown to everybody',
	}),
	of(words.levels, {
		error: 'in the Problems panel; fails a check',
		warning: 'in the Problems panel; fails a check, unless that asks for errors alone',
		note: 'on the card and in the trees',
		off: 'not looked for',
	}),
	of(words.profiles, {
		annotate: 'broken files, lost anchors and merges only',
		review: 'the usual levels',
		publish: 'as review, with wording as notes',
		audit: 'everything: what is off comes as notes',
	}),
	of(words.spanRules, {
		bare: 'claims are cut without the marks around them',
		whole: 'claims keep the marks around them',
	}),
	of(words.handlings, {
		clear: 'the annotations may be passed on',
		team: 'for the team',
		restricted: 'for those who need them',
	}),
]);

/** What each word of a vocabulary of ours means; undefined for any other list. */
export function meaningsOf(vocabulary: readonly string[]): Readonly<Record<string, string>> | undefined {
	return meanings.get(vocabulary);
}
