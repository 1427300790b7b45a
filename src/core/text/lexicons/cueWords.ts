/**
 * Words by which English news prose attributes what is said, thought, felt, wanted or shown, by what they do. Written for
 * Corroborate from general knowledge; which of their uses are cues is weighed by `cueWeights`. Left out are verbs that as
 * often name an act of war: attack, defend, fire, strike, back, push. Base forms; inflected by rule or as listed.
 */
const cueKinds = {
	say: `say tell add state note remark comment mention observe declare announce assert affirm aver allege claim contend maintain
		argue insist stress emphasize emphasise reiterate repeat recall recount relate explain clarify elaborate concede
		acknowledge admit confess confirm deny disclose reveal divulge report write tweet retweet post blog text email quip joke
		reply respond answer retort counter shout yell scream whisper mutter murmur exclaim declaim proclaim pronounce conclude
		caution warn predict forecast estimate speculate suggest imply intimate hint signal testify swear lament complain grumble
		gripe boast brag gush marvel muse ponder opine posit postulate theorize surmise summarize interject intone chime concur
		continue read quote cite underscore underline highlight reassure assure inform notify remind convey voice utter profess
		vouch allude retell narrate detail outline describe characterize characterise depict portray label dub term deem brand
		express issue publish release unveil apologize apologise echo attribute downplay`,
	ask: `ask inquire enquire question wonder query demand urge beg plead implore beseech appeal call request order instruct direct
		command tell advise recommend propose counsel exhort press pressure lobby petition invite encourage challenge dare
		warn require insist mandate convince persuade`,
	judge: `accuse blame fault criticize criticise condemn denounce decry deplore assail lambaste castigate rebuke chide scold mock
		ridicule deride taunt dismiss reject rebut refute dispute contest deny oppose protest object disavow disown repudiate
		praise applaud laud hail commend compliment celebrate cheer tout trumpet justify endorse support champion embrace
		welcome approve favor favour thank credit congratulate salute honor honour denigrate disparage malign insult boo heckle
		jeer liken compare rate rank grade call describe promote balk`,
	think: `think believe feel guess suppose assume presume suspect expect anticipate foresee envision imagine consider regard view see
		find know understand realize realise recognize recognise remember forget learn discover determine judge deem reckon doubt
		question wonder agree disagree conclude infer deduce gather estimate figure hold interpret perceive sense notice fear worry
		hope dread regret love like dislike hate loathe despise admire respect trust distrust mistrust prefer value appreciate
		enjoy resent mourn envy fret care mind assess`,
	want: `want wish desire hope intend plan aim seek vow pledge promise swear threaten offer refuse decline agree decide choose elect
		opt resolve commit propose aspire long yearn consider contemplate mull weigh demand advocate campaign`,
	show: `show indicate suggest demonstrate reveal prove confirm find illustrate reflect imply mean signify point evidence attest
		document expose underscore highlight warn detail state say list include`,
	seem: `seem appear look sound feel`,
	talk: `speak talk discuss debate address chat converse negotiate lecture preach rant rail vent tweet post chant sing pray write
		refer turn point dish brief react`,
} as const;

const cueNouns = `statement claim assertion allegation accusation argument contention comment remark announcement declaration admission
	acknowledgment confession denial report rumor rumour story warning prediction forecast estimate estimation speculation
	suggestion implication hint testimony complaint criticism condemnation praise endorsement support opposition objection protest
	demand request call plea appeal order instruction advice recommendation proposal plan promise pledge vow threat offer refusal
	agreement decision belief view opinion assumption expectation hope fear concern worry doubt suspicion feeling sense sentiment
	impression perception understanding knowledge idea notion theory conclusion finding assessment analysis judgment judgement
	evaluation interpretation explanation description account reference question answer response reply message tweet letter memo
	email speech interview poll survey study desire wish willingness reluctance determination commitment effort intention
	aim goal preference interest insistence position stance stand attitude conviction confidence certainty charge verdict ruling
	disagreement dispute debate talk discussion chatter outrage anger frustration disappointment skepticism scepticism admiration
	respect contempt disdain hatred`;

const cueAdjectives = `sure certain confident convinced aware unaware afraid fearful worried concerned anxious nervous hopeful optimistic
	pessimistic skeptical sceptical doubtful dubious suspicious happy unhappy glad pleased proud angry upset furious outraged
	disappointed frustrated surprised shocked stunned amazed ashamed embarrassed sorry grateful thankful eager keen willing
	unwilling reluctant ready determined committed interested opposed supportive critical adamant insistent mindful clear
	likely known believed reported alleged supposed presumed outspoken impressed wary`;

const cueAdverbs = `reportedly allegedly supposedly purportedly ostensibly apparently seemingly presumably according per`;

const irregular: Readonly<Record<string, string>> = {
	say: 'said',
	tell: 'told',
	write: 'wrote written',
	think: 'thought',
	know: 'knew known',
	see: 'saw seen',
	feel: 'felt',
	find: 'found',
	swear: 'swore sworn',
	choose: 'chose chosen',
	seek: 'sought',
	speak: 'spoke spoken',
	understand: 'understood',
	hold: 'held',
	forget: 'forgot forgotten',
	foresee: 'foresaw foreseen',
	mean: 'meant',
	read: '',
	sing: 'sang sung',
	plead: 'pled pleaded',
	show: 'shown showed',
	forecast: '',
	beseech: 'besought',
};
const regularToo = new Set(['plead', 'show']);
const doubling = new Set(
	'admit concur infer refer plan chat brag beg commit prefer quip dub rebut opt'.split(' '),
);

function verbForms(base: string): readonly string[] {
	const stem = doubling.has(base) ? base + base.at(-1)! : base.replace(/e$/, '');
	const present = /[^aeiou]y$/.test(base)
		? base.replace(/y$/, 'ies')
		: base + (/(?:s|x|ch|sh)$/.test(base) ? 'es' : 's');
	const own = irregular[base];
	const past = /[^aeiou]y$/.test(base) ? base.replace(/y$/, 'ied') : `${stem}ed`;
	const isRegular = own === undefined || regularToo.has(base);
	return [base, present, `${stem}ing`, ...(isRegular ? [past] : []), ...(own ? own.split(' ') : [])];
}

const nounForms = (base: string): readonly string[] => [
	base,
	/[^aeiou]y$/.test(base)
		? base.replace(/y$/, 'ies')
		: base.endsWith('s')
			? base.replace(/is$/, 'es')
			: `${base}s`,
];

/** A form of a cue word. */
export interface CueWord {
	readonly base: string;
	readonly kinds: readonly string[];
}

/** By the form, in small letters. */
export const cueWords: ReadonlyMap<string, CueWord> = gather();

function gather(): ReadonlyMap<string, CueWord> {
	const found = new Map<string, { base: string; kinds: string[] }>();
	const add = (list: string, kind: string, formsOf: (base: string) => readonly string[]): void => {
		for (const base of list.split(/\s+/))
			for (const form of formsOf(base)) {
				const one = found.get(form);
				if (!one) found.set(form, { base, kinds: [kind] });
				else if (!one.kinds.includes(kind)) one.kinds.push(kind);
			}
	};
	for (const [kind, list] of Object.entries(cueKinds)) add(list, kind, verbForms);
	add(cueNouns, 'noun', nounForms);
	add(cueAdjectives, 'adjective', (base) => [base]);
	add(cueAdverbs, 'adverb', (base) => [base]);
	return found;
}
